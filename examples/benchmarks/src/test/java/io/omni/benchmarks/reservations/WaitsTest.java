package io.omni.benchmarks.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitsTest {

    @Test
    void the_waits_of_two_processes_are_those_of_one_turn() {
        Waits both = Waits.parse("1000000000 5 1 3").and(Waits.parse("2000000000 2 4"));
        assertThat(both.turn()).isEqualTo(new Turn(2.5, 3, 5, 5));
        assertThat(Waits.parse(both.toString()).turn()).isEqualTo(both.turn());
    }

    @Test
    void each_caller_asks_until_the_time_is_over() throws Exception {
        List<List<String>> asked = new CopyOnWriteArrayList<>();
        Waits waits = Waits.of((id, skus) -> asked.add(skus), Workload.UNIFORM_BASKET, 3, 1_000_000, 0);
        assertThat(waits.turn().reserved()).isEqualTo(asked.size()).isGreaterThanOrEqualTo(3);
        assertThat(asked).allSatisfy(skus -> assertThat(skus).hasSize(3).doesNotHaveDuplicates());
    }

    @Test
    void a_seller_that_refuses_what_is_there_ends_the_run() {
        assertThatThrownBy(() -> Waits.of((id, skus) -> false, Workload.HOT, 1, 1_000_000, 0))
                .hasStackTraceContaining("of which there is plenty");
    }

    @Test
    void nobody_answered_is_no_turn() {
        assertThatThrownBy(() -> Waits.parse("1000").turn()).hasMessageContaining("nobody was answered");
    }

    @Test
    void what_is_no_number_is_named() {
        assertThatThrownBy(() -> Waits.parse("1000 soon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'1000 soon'");
    }

    @Test
    void the_other_process_does_what_a_line_says() throws Exception {
        Noting noting = new Noting();
        assertThat(CompanionProcess.answer(noting, "open ONE_STATEMENT 16")).isEmpty();
        assertThat(CompanionProcess.answer(noting, "reserve OMNI 32 500")).isEqualTo("7 1 2");
        assertThat(CompanionProcess.answer(noting, "sellOut 32")).isEqualTo("250");
        assertThat(noting.told).containsExactly("open ONE_STATEMENT 16", "reserve OMNI 32 500", "sellOut 32");
        assertThatThrownBy(() -> CompanionProcess.answer(noting, "dance")).hasMessageContaining("'dance'");
    }

    @Test
    void two_processes_share_the_callers() throws Exception {
        Noting here = new Noting();
        Noting there = new Noting();
        Buyers both = new Both(here, there);
        both.open(Contender.OMNI, 4);
        assertThat(both.reserve(Contender.OMNI, 65, 500).turn().reserved()).isEqualTo(4);
        assertThat(both.sellOut(65)).isEqualTo(500);
        assertThat(here.told).containsExactly("open OMNI 4", "reserve OMNI 32 500", "sellOut 32");
        assertThat(there.told).containsExactly("open OMNI 4", "reserve OMNI 33 500", "sellOut 33");
    }

    /** Notes what it is told. */
    private static final class Noting implements Buyers {

        private final List<String> told = new ArrayList<>();

        @Override
        public void open(Contender contender, int connections) {
            told.add("open %s %d".formatted(contender, connections));
        }

        @Override
        public Waits reserve(Contender contender, int callers, int millis) {
            told.add("reserve %s %d %d".formatted(contender, callers, millis));
            return Waits.parse("7 1 2");
        }

        @Override
        public long sellOut(int callers) {
            told.add("sellOut %d".formatted(callers));
            return 250;
        }

        @Override
        public void close() {}
    }
}
