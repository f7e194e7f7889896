package io.omni.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.memory.InMemoryStorage;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.workbench.CommandRun;
import io.omni.workbench.history.HistoryReader;
import io.omni.workbench.network.NetworkReader;
import io.omni.workbench.sample.SyntheticHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Two months of a small synthetic retailer: letting go of what is over leaves every book as it would be otherwise. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SyntheticReplayTest {

    private static final long LINES = 18_000;
    private static final int ORDERS_A_DAY = 12;

    private static final InMemoryStorage STORAGE = new InMemoryStorage();
    private static final InMemoryPayments BOOKS = new InMemoryPayments();
    private static Report report;

    @BeforeAll
    static void replay() {
        report = run(Optional.of(Duration.ofDays(30)), new Ports(STORAGE, BOOKS, BOOKS));
    }

    private static Report run(Optional<Duration> returnWindow, Ports ports) {
        HistorySource history = new HistorySource(
                "a small history",
                () -> HistoryReader.open("small", new SyntheticHistory(LINES, 1, ORDERS_A_DAY)),
                List.of());
        ReplayOptions options =
                new ReplayOptions(history, "the built-in network", NetworkReader.builtIn(), 1, 950, returnWindow);
        return new Replay(options, ports, Replays::silent).run();
    }

    @Test
    void all_audits_are_ok_and_nothing_is_oversold() {
        assertThat(report.isClean()).isTrue();
        assertThat(report.lines().read()).isEqualTo(LINES);
        assertThat(report.lines().leftOutInAll()).isZero();
        assertThat(report.goods().returns()).isPositive();
        assertThat(Duration.between(report.firstSale(), report.end())).isGreaterThan(Duration.ofDays(50));
    }

    @Test
    void what_is_over_is_gone_from_every_book() {
        long placed = report.orders().placed();
        assertThat(BOOKS.balances()).hasSizeLessThan((int) (placed * 2 / 3)).isNotEmpty();
        assertThat(STORAGE.events()).hasSizeLessThan((int) placed);
        assertThat(STORAGE.ledger().extent().sealed()).isPositive();
        assertThat(STORAGE.ledger().extent().atMost())
                .isLessThan(STORAGE.ledger().snapshot().states().size());
    }

    @Test
    void letting_go_changes_nothing_in_the_report() {
        List<String> kept = ReportText.of(run(Optional.empty(), Ports.inMemory()));
        List<String> letGo = ReportText.of(report);
        assertThat(letGo.subList(0, letGo.size() - 1)).isEqualTo(kept.subList(0, kept.size() - 1));
    }

    @Test
    void what_comes_back_too_late_is_left_out_and_the_audits_agree() {
        Report strict = run(Optional.of(Duration.ofDays(5)), Ports.inMemory());
        assertThat(strict.isClean()).isTrue();
        assertThat(strict.lines().leftOutInAll()).isPositive();
        assertThat(strict.goods().returns() + strict.lines().leftOutInAll())
                .isEqualTo(report.goods().returns());
    }

    @Test
    void the_command_line_replays_as_many_lines_as_asked_for() {
        CommandRun run = CommandRun.of(new CommandLine(new ReplayCommand()), "--synthetic-lines", "400");
        assertThat(run.code()).isZero();
        assertThat(run.values()).containsEntry("lines-read", "400").containsEntry("oversold", "0");
        assertThat(run.prose()).startsWith("Replayed a synthetic history with seed 1");
    }

    @Test
    void the_journal_is_written_to_a_file_and_audited_there(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("journal.jsonl");
        CommandRun run =
                CommandRun.of(new CommandLine(new ReplayCommand()), "--synthetic-lines", "400", "--journal", file);
        assertThat(run.code()).isZero();
        assertThat(run.values()).containsEntry("journal-audit", "ok");
        long entries = Files.readAllLines(file).size();
        assertThat(run.prose())
                .contains("balances rebuilt from %,d entries, 1 segments of which are sealed,".formatted(entries));
    }

    @Test
    void stores_keep_what_they_are_told_to_and_all_audits_agree() {
        CommandRun plain = CommandRun.of(new CommandLine(new ReplayCommand()), "--synthetic-lines", "2000");
        CommandRun kept = CommandRun.of(
                new CommandLine(new ReplayCommand()),
                "--synthetic-lines",
                "2000",
                "--set-aside",
                "40",
                "--safety-stock",
                "1");
        assertThat(kept.code()).isZero();
        assertThat(kept.values()).containsEntry("oversold", "0").containsEntry("quotas-audit", "ok");
        assertThat(kept.prose())
                .contains("set aside 40 % of a store's stock, for those who buy in the store")
                .contains("safety stock 1 of each article at a store, kept from other channels");
        assertThat(kept.values().get("fill-rate")).isNotEqualTo(plain.values().get("fill-rate"));
        assertThat(plain.values()).doesNotContainKey("quotas-audit");
    }

    @Test
    void options_that_make_no_sense_are_refused() {
        assertThat(refusal("--set-aside", "101"))
                .contains("Invalid value for option '--set-aside': 101 is not between 0 and 100");
        assertThat(refusal("--safety-stock", "-1")).contains("Invalid value for option '--safety-stock': -1 is not");
        assertThat(refusal("--synthetic-lines", "0"))
                .contains("Invalid value for option '--synthetic-lines': 0 is not 1 or more");
        assertThat(refusal("--return-window", "0"))
                .contains("Invalid value for option '--return-window': 0 is not 1 or more");
        assertThat(refusal("--synthetic-lines", "5", "--history", "some.csv"))
                .contains("Options '--history' and '--synthetic-lines' name two histories: give one");
    }

    private static String refusal(String... args) {
        CommandRun run = CommandRun.of(new CommandLine(new ReplayCommand()), (Object[]) args);
        assertThat(run.code()).isEqualTo(2);
        return run.err();
    }
}
