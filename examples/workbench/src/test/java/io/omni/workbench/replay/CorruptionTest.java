package io.omni.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.AccountId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.workbench.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the audits are for: something is wrong underneath, the audit that is meant to see it does, and the command fails. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorruptionTest {

    private static final int LINES = 520;

    @TempDir
    Path directory;

    @Test
    void nothing_is_wrong_with_these_lines_by_themselves() throws IOException {
        CommandRun run = replay(Ports.inMemory());
        assertThat(run.code()).isZero();
        assertThat(audits(run)).isEqualTo(verdicts("ok", "ok", "ok", "ok"));
        assertThat(run.values()).containsEntry("oversold", "0");
        assertThat(Integer.parseInt(run.values().get("returns"))).isPositive();
    }

    @Test
    void a_balance_that_loses_a_unit_is_named_with_the_first_posting_at_fault() throws IOException {
        Alterations.UnitLost alteration = new Alterations.UnitLost();
        CommandRun run = replay(over(alteration));
        assertThat(run.code()).isEqualTo(1);
        assertThat(audits(run)).isEqualTo(verdicts("FAILED", "ok", "ok", "FAILED"));
        AccountId victim = alteration.victim();
        assertThat(run.prose())
                .contains("FAILED " + victim.subject() + "@" + victim.detail() + " has ")
                .contains("first is " + victim + ": ")
                .contains("first wrong at posting " + alteration.firstFault());
    }

    @Test
    void a_refund_that_is_a_penny_too_high_is_named_with_its_order() throws IOException {
        InMemoryPayments books = new InMemoryPayments();
        CrookedPayments payments = new CrookedPayments(books, CrookedPayments.Fault.A_PENNY_TOO_MUCH_BACK);
        CommandRun run = replay(new Ports(new InMemoryStorage(), books, payments));
        assertThat(run.code()).isEqualTo(1);
        assertThat(audits(run)).isEqualTo(verdicts("ok", "FAILED", "ok", "ok"));
        assertThat(run.prose()).contains("FAILED order " + payments.victim() + ": ");
    }

    @Test
    void an_order_that_is_charged_twice_is_named() throws IOException {
        InMemoryPayments books = new InMemoryPayments();
        CrookedPayments payments = new CrookedPayments(books, CrookedPayments.Fault.CHARGED_TWICE);
        CommandRun run = replay(new Ports(new InMemoryStorage(), books, payments));
        assertThat(run.code()).isEqualTo(1);
        assertThat(audits(run)).isEqualTo(verdicts("ok", "FAILED", "ok", "ok"));
        assertThat(run.prose()).contains("FAILED order " + payments.victim() + ": ");
    }

    @Test
    void a_journal_entry_that_is_forged_is_named_while_the_stock_is_right() throws IOException {
        Alterations.EntryForged alteration = new Alterations.EntryForged();
        CommandRun run = replay(over(alteration));
        assertThat(run.code()).isEqualTo(1);
        assertThat(audits(run)).isEqualTo(verdicts("ok", "ok", "ok", "FAILED"));
        assertThat(run.prose()).contains("first wrong at posting " + alteration.forged());
    }

    @Test
    void points_that_nobody_earned_are_named_with_their_order_though_the_journal_agrees_with_itself()
            throws IOException {
        Alterations.PointsGivenAway alteration = new Alterations.PointsGivenAway();
        CommandRun run = replay(over(alteration));
        assertThat(run.code()).isEqualTo(1);
        assertThat(audits(run)).isEqualTo(verdicts("ok", "ok", "FAILED", "ok"));
        assertThat(run.prose()).contains("FAILED order " + alteration.order() + ": ");
    }

    @Test
    @Tag("P-01")
    void units_that_are_sold_twice_are_counted_as_oversold() throws IOException {
        CommandRun run = replay(over(new Alterations.HoldsDropped()));
        assertThat(run.code()).isEqualTo(1);
        assertThat(Integer.parseInt(run.values().get("oversold"))).isPositive();
        assertThat(run.values()).containsEntry("journal-audit", "FAILED");
    }

    private CommandRun replay(Ports ports) throws IOException {
        return CommandRun.of(
                new CommandLine(new ReplayCommand(storage -> ports)),
                "--history",
                Replays.beginningOfSample(directory, LINES));
    }

    private static Ports over(Alteration alteration) {
        InMemoryPayments payments = new InMemoryPayments();
        return new Ports(AlteredStorage.of(alteration), payments, payments);
    }

    private static Map<String, String> verdicts(String stock, String money, String points, String journal) {
        return Map.of("stock-audit", stock, "money-audit", money, "points-audit", points, "journal-audit", journal);
    }

    private static Map<String, String> audits(CommandRun run) {
        Map<String, String> audits = run.values();
        audits.keySet().removeIf(key -> !key.endsWith("-audit"));
        return audits;
    }
}
