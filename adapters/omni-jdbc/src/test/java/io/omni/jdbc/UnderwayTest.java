package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnderwayTest {

    private final Underway underway = new Underway();

    @Test
    void where_nothing_is_underway_one_is_enough() {
        assertThat(underway.hasRoomFor(1)).isTrue();
        underway.begin(5);
        underway.end();
        assertThat(underway.hasRoomFor(1)).isTrue();
    }

    @Test
    void a_batch_begins_early_only_if_it_is_no_smaller_than_the_one_before() {
        underway.begin(3);
        assertThat(underway.hasRoomFor(2)).isFalse();
        assertThat(underway.hasRoomFor(3)).isTrue();
    }

    @Test
    void two_are_underway_at_most() {
        underway.begin(1);
        underway.begin(1);
        assertThat(underway.hasRoomFor(100)).isFalse();
        underway.end();
        assertThat(underway.hasRoomFor(1)).isTrue();
    }
}
