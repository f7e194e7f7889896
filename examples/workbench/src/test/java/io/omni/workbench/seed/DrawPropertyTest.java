package io.omni.workbench.seed;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DrawPropertyTest {

    @Property
    void draws_stay_within_their_limits(@ForAll long seed, @ForAll @IntRange(min = 1) int limit) {
        Draw draw = Draw.of(seed, "limits", "key");
        assertThat(draw.below(limit)).isBetween(0, limit - 1);
        assertThat(draw.unit()).isGreaterThanOrEqualTo(0).isLessThan(1);
    }
}
