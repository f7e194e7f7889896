package io.omni.core.metrics;

import java.time.Duration;

/**
 * Where Omni reports how it is doing. A host implements it over its own library; {@code omni-micrometer} does so over Micrometer.
 *
 * <p>The values of tags are of a bounded set: kinds of commands, outcomes, and the names that a host gave to its subscriptions. They never
 * name a SKU, an order, a location or a person. Implementations do not throw, do not block, and are called by many threads at once, some of
 * them within a unit of work.
 */
public interface Metrics {

    /** Reports to nobody. Nothing is measured for it. */
    Metrics NONE = new Metrics() {
        @Override
        public void count(Metric metric, long amount, String... tags) {}

        @Override
        public void time(Metric metric, Duration duration, String... tags) {}

        @Override
        public void gauge(Metric metric, long value, String... tags) {}

        @Override
        public String toString() {
            return "Metrics.NONE";
        }
    };

    /**
     * Adds to a counter.
     *
     * @param metric a counter
     * @param amount how much, at least 1
     * @param tags a value for each of the metric's tags, in their order
     */
    void count(Metric metric, long amount, String... tags);

    /**
     * Takes down how long something took.
     *
     * @param metric a timer
     * @param duration how long
     * @param tags a value for each of the metric's tags, in their order
     */
    void time(Metric metric, Duration duration, String... tags);

    /**
     * Sets a gauge.
     *
     * @param metric a gauge
     * @param value how it stands now, in the metric's unit
     * @param tags a value for each of the metric's tags, in their order
     */
    void gauge(Metric metric, long value, String... tags);
}
