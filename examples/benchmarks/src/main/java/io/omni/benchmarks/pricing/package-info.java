/** Promotions: how long the best price takes, against a greedy pass and against looking at everything. */
@NullMarked
package io.omni.benchmarks.pricing;

import org.jspecify.annotations.NullMarked;
