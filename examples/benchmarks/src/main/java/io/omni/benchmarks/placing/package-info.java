/** Placing orders: how many a second, and what the time goes into. */
@NullMarked
package io.omni.benchmarks.placing;

import org.jspecify.annotations.NullMarked;
