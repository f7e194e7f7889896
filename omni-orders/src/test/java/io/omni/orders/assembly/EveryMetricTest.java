package io.omni.orders.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.metrics.Metric;
import io.omni.core.metrics.Metrics;
import io.omni.orders.assembly.RecordedMetrics.Reported;
import io.omni.orders.order.OrderState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryMetricTest {

    private static final RecordedMetrics METRICS = new RecordedMetrics();
    private static final BusyDay DAY = new BusyDay(builder -> builder.metrics(METRICS));

    @BeforeAll
    static void live() {
        DAY.run();
    }

    @Test
    void every_metric_of_the_list_is_reported_as_its_kind_and_with_its_tags() {
        assertThat(METRICS.all().stream().map(Reported::metric).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Metric.values());
        assertThat(METRICS.all()).allSatisfy(report -> {
            assertThat(report.as()).isEqualTo(report.metric().kind());
            assertThat(report.tags()).hasSameSizeAs(report.metric().tags());
            assertThat(report.amount()).isGreaterThanOrEqualTo(0);
        });
    }

    @Test
    void tags_are_of_a_bounded_set_and_name_no_order_sku_location_or_person() {
        Set<String> values = METRICS.all().stream()
                .flatMap(report -> report.tags().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(values)
                .allMatch(value -> value.matches("[a-z]+([.-][a-z]+)*"))
                .doesNotContain("coat", "scarf", "leeds", "york", "daventry", "web")
                .hasSizeLessThan(70);
    }

    @Test
    void a_second_day_brings_no_tags_that_the_first_did_not_have() {
        RecordedMetrics more = new RecordedMetrics();
        new BusyDay(builder -> builder.metrics(more)).run();
        assertThat(series(more)).isEqualTo(series(METRICS));
    }

    @Test
    void every_command_of_every_facade_is_timed_by_its_type() {
        Set<String> commands = METRICS.all().stream()
                .filter(report -> report.metric() == Metric.COMMANDS)
                .map(report -> report.tags().get(0))
                .collect(Collectors.toSet());
        assertThat(commands)
                .containsExactlyInAnyOrder(
                        "cart.add",
                        "cart.change-quantity",
                        "cart.open",
                        "order.hand-over",
                        "order.make-ready",
                        "order.place",
                        "order.ship",
                        "order.take-back",
                        "points.reward",
                        "stock.adjust",
                        "stock.confirm-reservation",
                        "stock.dispatch",
                        "stock.extend-reservation",
                        "stock.receive",
                        "stock.receive-transfer",
                        "stock.release-reservation",
                        "stock.release-units",
                        "stock.reserve",
                        "stock.ship-units",
                        "stock.take-back");
    }

    @Test
    void outcomes_tell_good_from_bad() {
        assertThat(METRICS.of(Metric.COMMANDS, "order.place", "placed")).hasSize(3);
        assertThat(METRICS.of(Metric.COMMANDS, "order.place", "canceled")).hasSize(1);
        assertThat(METRICS.of(Metric.COMMANDS, "order.place", "out-of-stock")).hasSize(1);
        assertThat(METRICS.of(Metric.COMMANDS, "order.place", "error")).hasSize(2);
        assertThat(METRICS.of(Metric.PAYMENTS, "authorization", "error")).hasSize(2);
        assertThat(METRICS.of(Metric.PAYMENTS, "authorization", "declined")).hasSize(1);
        assertThat(METRICS.of(Metric.PAYMENTS, "capture", "declined")).hasSize(1);
        assertThat(METRICS.of(Metric.PAYMENTS, "refund", "approved")).hasSize(1);
        assertThat(METRICS.sum(Metric.CONFLICTS, "lost")).isEqualTo(1);
        assertThat(METRICS.sum(Metric.CONFLICTS, "retried")).isPositive();
        assertThat(METRICS.sum(Metric.ORDERS_RECOVERED, "failed")).isEqualTo(1);
        assertThat(METRICS.sum(Metric.ORDERS_RECOVERED, "finished")).isEqualTo(1);
        assertThat(METRICS.of(Metric.ORDERS_DUE)).extracting(Reported::amount).containsExactly(1L, 0L, 0L);
        assertThat(METRICS.sum(Metric.OVERCOMMITTED)).isEqualTo(1);
    }

    @Test
    void the_way_out_of_events_can_be_watched() {
        assertThat(METRICS.sum(Metric.RELAYED, "delivered"))
                .isEqualTo(DAY.orders().stream()
                        .filter(order -> order.state() instanceof OrderState.Placed)
                        .count());
        assertThat(METRICS.sum(Metric.RELAYED, "retried")).isEqualTo(2);
        assertThat(METRICS.sum(Metric.RELAYED, "dead")).isEqualTo(2);
        assertThat(METRICS.last(Metric.OUTBOX_DEAD, "search")).isEqualTo(2);
        assertThat(METRICS.last(Metric.OUTBOX_DEPTH, "ledger-export")).isPositive();
        assertThat(METRICS.last(Metric.OUTBOX_LAG, "ledger-export")).isBetween(60L, 3_600L);
    }

    @Test
    void who_measures_nothing_sees_the_same_day() {
        BusyDay unmeasured = new BusyDay(builder -> builder.metrics(Metrics.NONE));
        unmeasured.run();
        assertThat(texts(unmeasured)).isEqualTo(texts(DAY));
    }

    private static List<String> texts(BusyDay day) {
        return day.seen.stream().map(String::valueOf).toList();
    }

    private static Set<List<String>> series(RecordedMetrics metrics) {
        return metrics.all().stream()
                .map(report -> {
                    List<String> series = new ArrayList<>(report.tags());
                    series.add(report.metric().id());
                    return series;
                })
                .collect(Collectors.toSet());
    }
}
