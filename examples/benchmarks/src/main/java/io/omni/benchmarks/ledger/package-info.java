/** The ledger in memory: how fast it holds, expires and is read, and what it takes. Begin with {@link io.omni.benchmarks.ledger.LedgerCommand}. */
@NullMarked
package io.omni.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
