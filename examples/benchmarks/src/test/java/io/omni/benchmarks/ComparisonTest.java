package io.omni.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparisonTest {

    private final List<String> order = new ArrayList<>();

    @Test
    void the_two_take_turns_and_change_places() {
        Comparison.of(1, 3, taking("baseline", 1, 1, 1, 1), taking("omni", 1, 1, 1, 1));
        assertThat(order)
                .containsExactly("omni", "baseline", "baseline", "omni", "omni", "baseline", "baseline", "omni");
    }

    @Test
    void the_ratio_is_the_median_of_those_of_neighboring_turns() {
        Comparison comparison = Comparison.of(1, 3, taking("baseline", 900, 10, 90, 20), taking("omni", 1, 5, 30, 20));
        assertThat(comparison).isEqualTo(new Comparison(2, 1, 3, 20, 20));
    }

    @Test
    void an_even_number_of_turns_has_its_median_in_the_middle() {
        assertThat(Comparison.of(0, 2, taking("baseline", 10, 30), taking("omni", 10, 10))
                        .ratio())
                .isEqualTo(2);
    }

    private DoubleSupplier taking(String side, double... nanos) {
        int[] turn = {0};
        return () -> {
            order.add(side);
            return nanos[turn[0]++];
        };
    }
}
