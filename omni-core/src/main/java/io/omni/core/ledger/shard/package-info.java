/**
 * One ledger over several databases, for a retailer whom one does not serve any more.
 *
 * <p>Read {@link io.omni.core.ledger.shard.ShardedLedger} first. {@link io.omni.core.ledger.shard.Sharding} says which subject is in which
 * {@link io.omni.core.ledger.shard.Shard}; {@link io.omni.core.ledger.shard.SpanningPosting} is what is remembered of a posting that
 * several of them carry out.
 */
@NullMarked
package io.omni.core.ledger.shard;

import org.jspecify.annotations.NullMarked;
