/** Omni's metrics for Micrometer: {@link io.omni.micrometer.MicrometerMetrics}. */
@NullMarked
package io.omni.micrometer;

import org.jspecify.annotations.NullMarked;
