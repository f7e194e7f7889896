package io.omni.workbench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.workbench.CommandRun;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccuracyCommandTest {

    private static CommandRun run(Object... args) {
        return CommandRun.of(new CommandLine(new AccuracyCommand()), args);
    }

    @Test
    void the_whole_curve_is_printed_and_compared() {
        CommandRun run = run("--seed", 4, "--stores", 1, "--articles", 15, "--days", 90);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("buffer of 0", "buffer of 6", "confidence 50 %", "confidence 99 %")
                .contains("At confidence 98 %,", "a fixed buffer that gives up as many sales");
    }

    @Test
    void a_store_without_articles_is_refused_with_the_value() {
        CommandRun run = run("--articles", 0);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--articles is 0: give 1 or more");
    }
}
