/** Holds the baselines to their job. */
@NullMarked
package io.omni.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;
