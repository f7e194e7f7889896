/**
 * Omni's metrics in a Micrometer registry: {@code Omni.builder().metrics(new MicrometerMetrics(registry))}.
 *
 * <p>Which metrics there are is told by {@code io.omni.core.metrics.Metric}.
 */
module io.omni.micrometer {
    requires transitive io.omni.core;
    requires transitive micrometer.core;
    requires static org.jspecify;

    exports io.omni.micrometer;
}
