package io.omni.workbench.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgressTest {

    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private long now = 5 * SECOND;

    @Test
    void a_console_sees_one_line_written_over_a_few_times_a_second() {
        try (Progress progress = progress(true, OptionalLong.of(20_000))) {
            for (int line = 1; line <= 10_000; line++) {
                now += SECOND / 10_000;
                progress.advanceTo(line);
            }
        }
        assertThat(shown())
                .isEqualTo("\rreplay: 2,500 of 20,000 lines, 12 %, 10,000 lines/s, 2 s left"
                        + "\rreplay: 5,000 of 20,000 lines, 25 %, 10,000 lines/s, 2 s left"
                        + "\rreplay: 7,500 of 20,000 lines, 37 %, 10,000 lines/s, 1 s left"
                        + "\rreplay: 10,000 of 20,000 lines, 50 %, 10,000 lines/s, 1 s left"
                        + "\rreplay: 10,000 of 20,000 lines, 50 %, 10,000 lines/s, 1 s in all\n");
    }

    @Test
    void a_pipe_sees_a_full_line_every_ten_seconds() {
        try (Progress progress = progress(false, OptionalLong.of(60_000))) {
            for (int second = 1; second <= 25; second++) {
                now += SECOND;
                progress.advanceTo(second * 100L);
            }
        }
        assertThat(shown()).isEqualTo("""
                        replay: 1,000 of 60,000 lines, 1 %, 100 lines/s, 9 min 50 s left
                        replay: 2,000 of 60,000 lines, 3 %, 100 lines/s, 9 min 40 s left
                        replay: 2,500 of 60,000 lines, 4 %, 100 lines/s, 25 s in all
                        """);
    }

    @Test
    void an_unknown_number_of_lines_is_judged_by_the_part_that_is_read() {
        try (Progress progress = progress(false, OptionalLong.empty())) {
            now += 10 * SECOND;
            progress.advanceTo(500);
            now += 10 * SECOND;
            progress.advanceTo(1_000, 0.25);
        }
        assertThat(shown()).isEqualTo("""
                        replay: 500 lines, 50 lines/s
                        replay: 1,000 lines, 25 %, 50 lines/s, 1 min 00 s left
                        replay: 1,000 lines, 25 %, 50 lines/s, 20 s in all
                        """);
    }

    @Test
    void a_shorter_line_covers_the_longer_one_before_it() {
        try (Progress progress = progress(true, OptionalLong.of(100))) {
            now += SECOND;
            progress.advanceTo(1);
            now += 10 * SECOND;
            progress.advanceTo(99);
        }
        assertThat(shown().split("\r", -1)[2])
                .hasSameSizeAs(shown().split("\r", -1)[1])
                .endsWith(" ");
    }

    @Test
    void closing_twice_shows_the_last_line_once() {
        Progress progress = progress(false, OptionalLong.empty());
        progress.close();
        progress.close();
        assertThat(shown()).isEqualTo("replay: 0 lines, 0 lines/s, 0 s in all\n");
    }

    private Progress progress(boolean console, OptionalLong total) {
        return new Progress(out, console, "replay", total, () -> now);
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
