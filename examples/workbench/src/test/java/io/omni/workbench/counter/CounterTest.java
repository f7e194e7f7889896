package io.omni.workbench.counter;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.workbench.CommandRun;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CounterTest {

    private final CommandRun run = CommandRun.of(new CommandLine(new CounterCommand()));

    @Test
    void three_orders_are_followed_to_their_ends_and_the_books_agree() {
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.values())
                .containsEntry("captured", "GBP 303.95")
                .containsEntry("given-up", "GBP 150.00")
                .containsEntry("coats", "1")
                .containsEntry("reserved", "0")
                .containsEntry("journal", "sound");
    }

    @Test
    void customers_and_staff_are_told_in_time() {
        assertThat(run.prose())
                .containsSubsequence(
                        "could fetch it in leeds from Mon 10:00 on",
                        "leeds: to pick up by Mon 10:00",
                        "ready until Mon",
                        "is on the way",
                        "is in bay 3",
                        "handed over",
                        "leeds: picked short",
                        "not found",
                        "other location, chosen by clock",
                        "york: shipped",
                        "york: tracked",
                        "reminded",
                        "no show",
                        "by default refund",
                        "refund, chosen by clock");
    }
}
