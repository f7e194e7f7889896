package io.omni.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.omni.core.metrics.Metric;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MicrometerMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerMetrics metrics = new MicrometerMetrics(registry);

    @Test
    void a_counter_adds_up_by_its_tags() {
        metrics.count(Metric.POSTINGS, 2, "posted");
        metrics.count(Metric.POSTINGS, 3, "posted");
        metrics.count(Metric.POSTINGS, 1, "refused");
        assertThat(registry.get("omni.postings")
                        .tag("outcome", "posted")
                        .counter()
                        .count())
                .isEqualTo(5);
        assertThat(registry.get("omni.postings")
                        .tag("outcome", "refused")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_timer_counts_and_adds_up_durations() {
        metrics.time(Metric.COMMANDS, Duration.ofMillis(30), "order.place", "placed");
        metrics.time(Metric.COMMANDS, Duration.ofMillis(50), "order.place", "placed");
        Timer timer = registry.get("omni.commands")
                .tags("command", "order.place", "outcome", "placed")
                .timer();
        assertThat(timer.count()).isEqualTo(2);
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(80);
        assertThat(timer.max(TimeUnit.MILLISECONDS)).isEqualTo(50);
    }

    @Test
    void a_gauge_shows_what_was_reported_last_though_nobody_else_keeps_it() {
        metrics.gauge(Metric.OUTBOX_DEPTH, 7, "search");
        metrics.gauge(Metric.OUTBOX_DEPTH, 4, "search");
        metrics.gauge(Metric.OUTBOX_DEPTH, 9, "mail");
        assertThat(registry.get("omni.outbox.depth")
                        .tag("subscription", "search")
                        .gauge()
                        .value())
                .isEqualTo(4);
        assertThat(registry.get("omni.outbox.depth")
                        .tag("subscription", "mail")
                        .gauge()
                        .value())
                .isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource
    void every_metric_becomes_a_meter_of_its_kind_with_its_name_unit_and_tags(Metric metric) {
        String[] values = metric.tags().stream().map(tag -> "a-" + tag).toArray(String[]::new);
        switch (metric.kind()) {
            case COUNTER -> metrics.count(metric, 1, values);
            case GAUGE -> metrics.gauge(metric, 1, values);
            case TIMER -> metrics.time(metric, Duration.ofSeconds(1), values);
        }
        assertThat(registry.getMeters()).singleElement().satisfies(meter -> {
            Meter.Id id = meter.getId();
            assertThat(id.getName()).isEqualTo(metric.id());
            assertThat(id.getType().name()).isEqualTo(metric.kind().name());
            assertThat(id.getBaseUnit()).isEqualTo(metric.unit());
            assertThat(id.getDescription()).isEqualTo(metric.description());
            assertThat(id.getTags())
                    .containsExactlyInAnyOrderElementsOf(Tags.of(metric.tags().stream()
                            .map(tag -> Tag.of(tag, "a-" + tag))
                            .toList()));
        });
    }
}
