package io.omni.workbench.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DrawTest {

    @Test
    void the_same_seed_purpose_and_key_draw_the_same_on_every_machine() {
        Draw draw = Draw.of(42, "channel", "536365");
        assertThat(draw.nextLong()).isEqualTo(-4084447989213624182L);
        assertThat(draw.nextLong()).isEqualTo(-3180745001154452701L);
    }

    @Test
    void another_seed_purpose_or_key_draws_otherwise() {
        long first = Draw.of(42, "channel", "536365").nextLong();
        assertThat(Draw.of(43, "channel", "536365").nextLong()).isNotEqualTo(first);
        assertThat(Draw.of(42, "delivery", "536365").nextLong()).isNotEqualTo(first);
        assertThat(Draw.of(42, "channel", "536366").nextLong()).isNotEqualTo(first);
    }

    @Test
    void a_chance_comes_up_about_as_often_as_it_says() {
        int hits = 0;
        for (int i = 0; i < 100_000; i++) {
            hits += Draw.of(7, "chance", String.valueOf(i)).chance(300) ? 1 : 0;
        }
        assertThat(hits).isBetween(29_000, 31_000);
    }

    @Test
    void nothing_is_drawn_from_nothing() {
        assertThatThrownBy(() -> Draw.of(1, "a", "b").below(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
