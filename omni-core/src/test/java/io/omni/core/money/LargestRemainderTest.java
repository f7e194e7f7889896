package io.omni.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LargestRemainderTest {
    @Test
    void the_largest_remainders_get_what_is_left_over() {
        assertThat(LargestRemainder.split(300, 4300, 1400, 2300)).containsExactly(161, 53, 86);
    }

    @Test
    void among_equal_remainders_the_first_gets_more() {
        assertThat(LargestRemainder.split(101, 1, 1, 1)).containsExactly(34, 34, 33);
        assertThat(LargestRemainder.split(5, 7, 3)).containsExactly(4, 1);
        assertThat(LargestRemainder.split(5, 3, 7)).containsExactly(2, 3);
    }

    @Test
    void a_weight_of_zero_gets_nothing() {
        assertThat(LargestRemainder.split(5, 0, 7, 0, 3)).containsExactly(0, 4, 0, 1);
    }

    @Test
    void the_largest_numbers_do_not_overflow() {
        long max = Long.MAX_VALUE;
        assertThat(LargestRemainder.split(max, max)).containsExactly(max);
        assertThat(LargestRemainder.split(max, max, max)).containsExactly(max / 2 + 1, max / 2);
        assertThat(LargestRemainder.split(Long.MIN_VALUE, 1)).containsExactly(Long.MIN_VALUE);
        assertThat(LargestRemainder.split(Long.MIN_VALUE, max, max, 0)).containsExactly(-max / 2 - 1, -max / 2 - 1, 0);
    }

    @Test
    void the_smallest_amounts_split_over_weights_whose_sum_does_not_fit() {
        long max = Long.MAX_VALUE;
        assertThat(LargestRemainder.split(0, max, max)).containsExactly(0, 0);
        assertThat(LargestRemainder.split(1, max, 1)).containsExactly(1, 0);
        assertThat(LargestRemainder.split(-1, max, 1)).containsExactly(-1, 0);
    }

    @Test
    void weights_that_are_negative_or_all_zero_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LargestRemainder.split(5, 2, -1))
                .withMessageContaining("Weight -1 in [2, -1] is negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LargestRemainder.split(5, 0, 0))
                .withMessageContaining("[0, 0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LargestRemainder.split(5))
                .withMessageContaining("weights []");
    }
}
