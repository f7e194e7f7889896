package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HorizonTest {

    private final Horizon horizon = new Horizon();

    private static Look look(long last, long oldest, long following) {
        Look look = new Look();
        look.saw(last, oldest);
        look.ended(following);
        return look;
    }

    private long settled(long last, long oldest, long following) {
        return horizon.look(look(last, oldest, following));
    }

    @Test
    void where_nobody_is_writing_all_that_is_there_is_settled() {
        assertThat(settled(7, 100, 100)).isEqualTo(7);
    }

    @Test
    void a_position_is_settled_once_all_have_ended_that_were_running_when_it_was_seen() {
        assertThat(settled(10, 101, 102)).isZero();
        assertThat(settled(12, 101, 110)).isZero();
        assertThat(settled(14, 105, 110)).isEqualTo(10);
        assertThat(settled(20, 109, 120)).isEqualTo(10);
        assertThat(settled(20, 110, 121)).isEqualTo(14);
        assertThat(settled(21, 121, 121)).isEqualTo(21);
    }

    @Test
    void who_runs_with_a_higher_number_than_all_that_have_ended_is_waited_for_as_well() {
        Look look = look(11, 101, 101);
        look.runs(103);
        look.runs(101);
        assertThat(look.following()).isEqualTo(104);
        assertThat(horizon.look(look)).isZero();
        assertThat(settled(12, 103, 104)).isZero();
        assertThat(settled(12, 104, 104)).isEqualTo(12);
    }

    @Test
    void the_lower_halves_of_numbers_begin_again_at_zero() {
        long turn = 1L << 32;
        Look before = look(1, turn - 1, turn - 1);
        before.runs(1);
        assertThat(before.following()).isEqualTo(turn + 2);
        Look after = look(1, turn + 2, turn + 2);
        after.runs(-1);
        assertThat(after.following()).isEqualTo(turn + 2);
    }
}
