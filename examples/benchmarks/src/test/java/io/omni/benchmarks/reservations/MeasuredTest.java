package io.omni.benchmarks.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.benchmarks.Bar;
import io.omni.benchmarks.Report;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasuredTest {

    private final StringWriter out = new StringWriter();

    private int exitCode(Measured measured) {
        Report report = new Report("Something", new PrintWriter(out));
        report.add(measured.bars());
        return report.finish();
    }

    private static Load crowd(Workload workload) {
        return new Load(workload, 64, Setting.HERE);
    }

    @ParameterizedTest
    @EnumSource
    void figures_that_meet_every_bar_end_with_exit_code_0(Workload workload) {
        assertThat(exitCode(MadeUp.good(crowd(workload)))).isZero();
        assertThat(out.toString()).contains(": met)").doesNotContain("MISSED");
    }

    @ParameterizedTest
    @CsvSource({
        "HOT, 12.9, 9, 0.7, 0.04, against-select-for-update: 12.90",
        "HOT, 14, 7.9, 0.7, 0.04, against-one-statement: 7.90",
        "HOT, 14, 9, 0.64, 0.04, against-bulk: 0.64",
        "HOT, 14, 9, 0.7, 0.06, p99-against-select-for-update: 0.06",
        "HOT_BASKET, 5.4, 7, 0.7, 0.04, against-select-for-update: 5.40",
        "HOT_BASKET, 6, 5.9, 0.7, 0.04, against-one-statement: 5.90",
        "HOT_BASKET, 6, 7, 0.59, 0.04, against-bulk: 0.59",
        "UNIFORM, 3.4, 2.2, 1, 1, against-select-for-update: 3.40",
        "UNIFORM, 4, 2, 1, 1, against-one-statement: 2.00",
        "UNIFORM_BASKET, 1.9, 1.8, 1, 1, against-select-for-update: 1.90",
        "UNIFORM_BASKET, 3, 1.6, 1, 1, against-one-statement: 1.60",
    })
    void one_ratio_under_its_bar_ends_with_exit_code_1(
            Workload workload, double selectForUpdate, double oneStatement, double bulk, double p99, String line) {
        assertThat(exitCode(MadeUp.measured(crowd(workload), selectForUpdate, oneStatement, bulk, p99)))
                .isOne();
        assertThat(out.toString())
                .containsOnlyOnce("MISSED")
                .contains(crowd(workload).key() + "." + line);
    }

    @Test
    void fewer_callers_must_not_be_slower_than_one_statement_by_more_than_a_quarter() {
        Load few = new Load(Workload.UNIFORM, 16, Setting.HERE);
        assertThat(exitCode(MadeUp.measured(few, 0.1, 0.76, 1, 9))).isZero();
        assertThat(exitCode(MadeUp.measured(few, 0.1, 0.74, 1, 9))).isOne();
    }

    @Test
    void what_comes_over_a_network_or_from_two_processes_is_reported() {
        for (Setting setting : List.of(Setting.NETWORK, Setting.TWO_PROCESSES)) {
            assertThat(exitCode(MadeUp.measured(new Load(Workload.HOT, 64, setting), 0.1, 0.1, 0.1, 9)))
                    .isZero();
        }
        assertThat(out.toString())
                .contains(
                        "reservations.hot.64.network.against-one-statement: 0.10",
                        "reservations.hot.64.two-processes.omni.per-second: 20000");
    }

    @Test
    void a_round_that_went_wrong_for_all_does_not_change_the_ratio() {
        Rounds rounds = new Rounds();
        for (double speed : new double[] {1, 0.1, 1}) {
            rounds.add(Contender.OMNI, new Turn(300 * speed, 0, 0, 1));
            rounds.add(Contender.ONE_STATEMENT, new Turn(100 * speed, 0, 0, 1));
        }
        assertThat(rounds.ratio(Contender.ONE_STATEMENT, Turn::perSecond)).isEqualTo(3);
        assertThat(rounds.median(Contender.OMNI, Turn::perSecond)).isEqualTo(300);
    }

    @Test
    void what_was_never_measured_misses_its_bar() {
        Measured nothing = new Measured(crowd(Workload.UNIFORM), new Rounds(), Map.of());
        assertThat(nothing.bars()).anyMatch(Bar::isMissed);
    }
}
