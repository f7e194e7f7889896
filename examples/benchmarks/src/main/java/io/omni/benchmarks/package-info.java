/**
 * Benchmarks from the command line: what Omni takes in time and memory, against what a good team writes in a day
 * ({@link io.omni.benchmarks.baseline}).
 *
 * <p>The bars are ratios within one process: each {@link io.omni.benchmarks.Comparison} runs the two sides in turns, each turn an iteration
 * of a benchmark of JMH, and takes the median of the ratios of neighboring turns, so that a machine that slows down slows both.
 */
@NullMarked
package io.omni.benchmarks;

import org.jspecify.annotations.NullMarked;
