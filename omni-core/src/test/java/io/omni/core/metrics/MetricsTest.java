package io.omni.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.PostingIdReused;
import io.omni.core.ledger.PostingTooOld;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Storage;
import io.omni.core.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MetricsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final AccountId STOCK = AccountId.of("stock", "coat", "leeds");
    private static final Contra SUPPLIER = new Contra("supplier");

    private final VirtualClock clock = new VirtualClock(NOW);
    private final InMemoryStorage storage = new InMemoryStorage();
    private final RecordedMetrics metrics = new RecordedMetrics();
    private final Ledger ledger = Metered.ledger(new StoredLedger(storage, clock, LedgerOptions.DEFAULT), metrics);
    private final CommandMeter meter = new CommandMeter(MetricsTest.class, metrics);
    private int ids;

    private sealed interface Answer {
        record Done() implements Answer {}

        record OutOfStock() implements Answer {}
    }

    private record Plain() {}

    private record Sell(CommandId id) implements Command {

        @Override
        public String type() {
            return "shop.sell";
        }
    }

    private record Open(CommandId id) implements Command {

        @Override
        public String type() {
            return "shop.open";
        }
    }

    @Test
    void nothing_is_put_around_what_nobody_measures() {
        Storage plain = new InMemoryStorage();
        assertThat(Metered.storage(plain, Metrics.NONE)).isSameAs(plain);
        Ledger bare = new StoredLedger(plain, clock, LedgerOptions.DEFAULT);
        assertThat(Metered.ledger(bare, Metrics.NONE)).isSameAs(bare);
    }

    @Test
    void an_outcome_is_called_by_its_type_and_all_else_is_done() {
        meter.run(new Sell(id()), Answer.OutOfStock::new);
        meter.run(new Sell(id()), Answer.Done::new);
        meter.run(new Open(id()), Plain::new);
        assertThat(metrics.timed)
                .containsExactly(
                        command("shop.sell", "out-of-stock"),
                        command("shop.sell", "done"),
                        command("shop.open", "done"));
    }

    @Test
    void a_command_that_throws_is_told_from_one_that_lost_a_race_and_throws_on() {
        assertThatThrownBy(() -> meter.run(new Sell(id()), () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThatThrownBy(() -> meter.run(new Sell(id()), () -> {
                    throw new ConcurrencyConflict("lost");
                }))
                .isInstanceOf(ConcurrencyConflict.class);
        assertThat(metrics.timed).containsExactly(command("shop.sell", "error"), command("shop.sell", "conflict"));
    }

    @Test
    void the_ledger_tells_what_became_of_postings() {
        Posting receipt = in(10);
        ledger.post(receipt);
        ledger.post(receipt);
        ledger.post(List.of(out(4), out(7)));
        assertThatThrownBy(() -> ledger.post(
                        Posting.of(receipt.id(), "other").in(STOCK, 1, SUPPLIER).build()))
                .isInstanceOf(PostingIdReused.class);
        assertThatThrownBy(() -> ledger.post(Posting.of(
                                PostingId.of(CommandId.named(NOW.minus(Duration.ofDays(3_650)), "old")), "old")
                        .in(STOCK, 1, SUPPLIER)
                        .build()))
                .isInstanceOf(PostingTooOld.class);
        assertThat(metrics.counts)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        series(Metric.POSTINGS, "posted"), 2L,
                        series(Metric.POSTINGS, "replayed"), 1L,
                        series(Metric.POSTINGS, "refused"), 1L,
                        series(Metric.SHORTAGES, "insufficient"), 1L,
                        series(Metric.POSTINGS, "id-reused"), 1L,
                        series(Metric.POSTINGS, "too-old"), 1L));
    }

    @Test
    void a_unit_that_runs_again_is_counted_once_for_each_time_however_deep_the_conflict_was() {
        Storage metered = Metered.storage(storage, metrics);
        AtomicInteger runs = new AtomicInteger();
        metered.unitOfWork()
                .execute(() -> metered.unitOfWork().execute(() -> {
                    if (runs.incrementAndGet() < 3) {
                        throw new ConcurrencyConflict("lost");
                    }
                    return runs;
                }));
        assertThat(metrics.counts).containsExactlyEntriesOf(Map.of(series(Metric.CONFLICTS, "retried"), 2L));
    }

    @Test
    void a_race_that_is_lost_for_good_is_counted_once() {
        Storage metered = Metered.storage(storage, metrics);
        assertThatThrownBy(() -> metered.unitOfWork()
                        .execute(() -> metered.unitOfWork().execute(() -> {
                            throw new ConcurrencyConflict("lost");
                        })))
                .isInstanceOf(ConcurrencyConflict.class);
        assertThat(metrics.counts).containsEntry(series(Metric.CONFLICTS, "lost"), 1L);
        assertThat(metered.unitOfWork().<String>execute(() -> "fine")).isEqualTo("fine");
    }

    @ParameterizedTest
    @EnumSource
    void a_metric_has_a_name_of_lower_case_words_a_unit_and_a_description(Metric metric) {
        assertThat(metric.id()).matches("omni(\\.[a-z]+)+");
        assertThat(metric.unit()).matches("[a-z]+");
        assertThat(metric.description()).isNotBlank();
        assertThat(metric.tags()).allMatch(tag -> tag.matches("[a-z]+"));
        if (metric.kind() == Metric.Kind.TIMER) {
            assertThat(metric.unit()).isEqualTo("seconds");
        }
    }

    private CommandId id() {
        return CommandId.named(NOW, "command-" + ids++);
    }

    private Posting in(long units) {
        return Posting.of(PostingId.of(id()), "received")
                .in(STOCK, units, SUPPLIER)
                .build();
    }

    private Posting out(long units) {
        return Posting.of(PostingId.of(id()), "sold")
                .out(STOCK, units, SUPPLIER, Floor.ZERO)
                .build();
    }

    private static RecordedMetrics.Series command(String command, String outcome) {
        return series(Metric.COMMANDS, command, outcome);
    }

    private static RecordedMetrics.Series series(Metric metric, String... tags) {
        return RecordedMetrics.Series.of(metric, tags);
    }
}
