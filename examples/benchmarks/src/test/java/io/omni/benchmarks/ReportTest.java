package io.omni.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportTest {

    private final StringWriter out = new StringWriter();
    private final Report report = new Report("Something", new PrintWriter(out));

    @Test
    void all_bars_met_is_exit_code_0() {
        report.add(List.of(
                Bar.atLeast("fast.ratio", "times as fast", 18, 18),
                Bar.atMost("small.bytes", "bytes", 16, 16),
                Bar.reported("some.nanos", "ns", 3)));
        assertThat(report.finish()).isZero();
        assertThat(out.toString()).doesNotContain("MISSED");
    }

    @Test
    void one_bar_missed_is_exit_code_1() {
        report.add(List.of(
                Bar.atLeast("fast.ratio", "times as fast", 17.99, 18), Bar.atMost("small.bytes", "bytes", 16, 16)));
        assertThat(report.finish()).isOne();
        assertThat(out.toString()).containsOnlyOnce("must be >= 18.0: MISSED");
    }

    @Test
    void too_large_a_figure_misses_its_bar() {
        report.add(List.of(Bar.atMost("small.bytes", "bytes", 16.01, 16)));
        assertThat(report.finish()).isOne();
    }

    @Test
    void what_is_no_number_misses_every_bar() {
        assertThat(Bar.atLeast("fast.ratio", "times as fast", Double.NaN, 18).isMissed())
                .isTrue();
        assertThat(Bar.atMost("small.bytes", "bytes", Double.NaN, 16).isMissed())
                .isTrue();
    }

    @Test
    void every_figure_ends_as_a_line_of_key_and_value() {
        report.add(List.of(
                Bar.atLeast("fast.ratio", "times as fast", 18.456, 18), Bar.reported("some.count", "", 1_234_567)));
        report.finish();
        assertThat(out.toString().lines()).endsWith("fast.ratio: 18.46", "some.count: 1234567");
    }

    @Test
    void the_machine_and_its_load_are_named() {
        report.finish();
        assertThat(out.toString()).contains("machine: ", " cores", "JDK ", "load: ");
    }
}
