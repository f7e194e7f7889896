package io.omni.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.omni.core.metrics.Metric;
import io.omni.core.metrics.Metrics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Reports into a Micrometer registry, by the names, units and tags that {@link Metric} lists. A meter is registered when it is reported to
 * for the first time. Counters and gauges keep their unit; timers are in whatever the registry has for them. Histograms and percentiles are
 * for the registry's own {@code MeterFilter} to switch on.
 */
public final class MicrometerMetrics implements Metrics {

    private record Series(Metric metric, List<String> values) {}

    private final MeterRegistry registry;
    private final Map<Series, Counter> counters = new ConcurrentHashMap<>();
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();
    private final Map<Series, AtomicLong> gauges = new ConcurrentHashMap<>();

    /**
     * Creates it.
     *
     * @param registry the host's registry
     */
    public MicrometerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void count(Metric metric, long amount, String... tags) {
        counters.computeIfAbsent(series(metric, tags), this::counter).increment((double) amount);
    }

    @Override
    public void time(Metric metric, Duration duration, String... tags) {
        timers.computeIfAbsent(series(metric, tags), this::timer).record(duration);
    }

    @Override
    public void gauge(Metric metric, long value, String... tags) {
        gauges.computeIfAbsent(series(metric, tags), this::gauge).set(value);
    }

    private static Series series(Metric metric, String... tags) {
        return new Series(metric, List.of(tags));
    }

    private Counter counter(Series series) {
        return Counter.builder(series.metric().id())
                .description(series.metric().description())
                .baseUnit(series.metric().unit())
                .tags(tags(series))
                .register(registry);
    }

    private Timer timer(Series series) {
        return Timer.builder(series.metric().id())
                .description(series.metric().description())
                .tags(tags(series))
                .register(registry);
    }

    private AtomicLong gauge(Series series) {
        AtomicLong value = new AtomicLong();
        Gauge.builder(series.metric().id(), value, AtomicLong::get)
                .description(series.metric().description())
                .baseUnit(series.metric().unit())
                .tags(tags(series))
                .register(registry);
        return value;
    }

    private static List<Tag> tags(Series series) {
        List<String> keys = series.metric().tags();
        return IntStream.range(0, keys.size())
                .mapToObj(i -> Tag.of(keys.get(i), series.values().get(i)))
                .toList();
    }
}
