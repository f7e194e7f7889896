package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HorizonTest {

    private final Horizon horizon = new Horizon();

    @Test
    void where_nobody_is_writing_all_that_is_there_is_settled() {
        assertThat(horizon.look(7, 100, 100)).isEqualTo(7);
    }

    @Test
    void a_position_is_settled_once_all_have_ended_that_were_running_when_it_was_seen() {
        assertThat(horizon.look(10, 101, 102)).isZero();
        assertThat(horizon.look(12, 101, 110)).isZero();
        assertThat(horizon.look(14, 105, 110)).isEqualTo(10);
        assertThat(horizon.look(20, 109, 120)).isEqualTo(10);
        assertThat(horizon.look(20, 110, 121)).isEqualTo(14);
        assertThat(horizon.look(21, 121, 121)).isEqualTo(21);
    }
}
