package io.omni.workbench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.omni.inventory.confidence.ServiceLevel;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the confidence in the book is worth, in a store whose book is wrong. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparisonTest {

    private static final int ARTICLES = 100;
    private static final int DAYS = 240;

    @ParameterizedTest
    @ValueSource(longs = {11, 2026})
    void half_as_many_orders_fail_as_with_a_fixed_buffer_that_gives_up_as_many_sales(long seed) {
        List<Long> stores = List.of(seed, seed + 1, seed + 2);
        Comparison comparison = Comparison.of(stores, ARTICLES, DAYS, 3, List.of(AccuracyCommand.TARGET));
        Outcome confident = comparison.at(AccuracyCommand.TARGET);
        Outcome believed = comparison.withBuffer(0);
        double buffer = comparison.failedByBufferThatGivesUp(confident.givenUpShare());
        assertThat(confident.failedShare())
                .as("%s against %s with a buffer", confident, buffer)
                .isLessThanOrEqualTo(buffer / 2);
        assertThat(confident.wanted()).as("the same demand").isEqualTo(believed.wanted());
        assertThat(believed.failedShare()).as("a book that is wrong").isGreaterThan(0.01);
        assertThat(confident.givenUpShare()).isLessThan(0.2);
    }

    @Test
    void the_same_seed_gives_the_same_outcome() {
        Policy policy = new Policy.ByConfidence(ServiceLevel.of("0.9"));
        assertThat(SyntheticStore.trade(5, 20, 90, policy)).isEqualTo(SyntheticStore.trade(5, 20, 90, policy));
    }

    @Test
    void between_two_buffers_a_shop_may_have_both() {
        Comparison comparison = Comparison.of(List.of(3L), 30, 120, 2, List.of());
        Outcome one = comparison.withBuffer(1);
        Outcome two = comparison.withBuffer(2);
        double middle = (one.givenUpShare() + two.givenUpShare()) / 2;
        assertThat(comparison.failedByBufferThatGivesUp(one.givenUpShare())).isCloseTo(one.failedShare(), within(1e-9));
        assertThat(comparison.failedByBufferThatGivesUp(middle))
                .isCloseTo((one.failedShare() + two.failedShare()) / 2, within(1e-9));
    }
}
