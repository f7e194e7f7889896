package io.omni.core.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps what was reported. */
final class RecordedMetrics implements Metrics {

    record Series(Metric metric, List<String> tags) {

        static Series of(Metric metric, String... tags) {
            return new Series(metric, List.of(tags));
        }
    }

    final Map<Series, Long> counts = new ConcurrentHashMap<>();
    final Map<Series, Long> gauges = new ConcurrentHashMap<>();
    final Queue<Series> timed = new ConcurrentLinkedQueue<>();

    @Override
    public void count(Metric metric, long amount, String... tags) {
        counts.merge(Series.of(metric, tags), amount, Long::sum);
    }

    @Override
    public void time(Metric metric, Duration duration, String... tags) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a duration of " + duration);
        }
        timed.add(Series.of(metric, tags));
    }

    @Override
    public void gauge(Metric metric, long value, String... tags) {
        gauges.put(Series.of(metric, tags), value);
    }
}
