package io.omni.workbench.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class AxisLawsTest {

    @Property
    void it_begins_at_zero_has_room_for_the_largest_and_wastes_less_than_a_step(
            @ForAll @LongRange(max = 1_000_000_000_000L) long largest) {
        long[] ticks = Axis.upTo(Unit.of("units"), largest).ticks();
        assertThat(ticks.length).isBetween(2, 6);
        assertThat(ticks[0]).isZero();
        long step = ticks[1];
        assertThat(ticks[ticks.length - 1]).isGreaterThanOrEqualTo(largest).isLessThan(Math.max(2, largest + step));
        assertThat(Long.toString(step)).matches("[125]0*");
    }

    @Property
    void no_two_ticks_read_alike_and_none_is_long(@ForAll @LongRange(max = 1_000_000_000_000L) long largest) {
        Axis axis = Axis.upTo(new Unit("GBP", 2), largest);
        String[] labels = Arrays.stream(axis.ticks()).mapToObj(axis::label).toArray(String[]::new);
        assertThat(labels).doesNotHaveDuplicates().allMatch(label -> label.length() <= 6);
    }
}
