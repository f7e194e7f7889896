package io.omni.orders.assembly;

import io.omni.core.metrics.Metric;
import io.omni.core.metrics.Metrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was reported, in order. */
final class RecordedMetrics implements Metrics {

    /** One report. */
    record Reported(Metric metric, Metric.Kind as, List<String> tags, long amount) {}

    private final List<Reported> reported = new ArrayList<>();

    @Override
    public void count(Metric metric, long amount, String... tags) {
        reported.add(new Reported(metric, Metric.Kind.COUNTER, List.of(tags), amount));
    }

    @Override
    public void time(Metric metric, Duration duration, String... tags) {
        reported.add(new Reported(metric, Metric.Kind.TIMER, List.of(tags), duration.toNanos()));
    }

    @Override
    public void gauge(Metric metric, long value, String... tags) {
        reported.add(new Reported(metric, Metric.Kind.GAUGE, List.of(tags), value));
    }

    List<Reported> all() {
        return List.copyOf(reported);
    }

    long sum(Metric metric, String... tags) {
        return of(metric, tags).stream().mapToLong(Reported::amount).sum();
    }

    long last(Metric metric, String... tags) {
        List<Reported> of = of(metric, tags);
        return of.get(of.size() - 1).amount();
    }

    List<Reported> of(Metric metric, String... tags) {
        return reported.stream()
                .filter(report -> report.metric() == metric && report.tags().equals(List.of(tags)))
                .toList();
    }
}
