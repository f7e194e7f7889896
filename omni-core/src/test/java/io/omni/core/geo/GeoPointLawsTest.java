package io.omni.core.geo;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("O3")
class GeoPointLawsTest {

    private static final Distance HALF_WAY_ROUND = Distance.ofMeters(20_015_114);

    @Property
    void it_is_as_far_there_as_back(@ForAll("points") GeoPoint a, @ForAll("points") GeoPoint b) {
        assertThat(a.to(b)).isEqualTo(b.to(a)).isBetween(Distance.ZERO, HALF_WAY_ROUND);
    }

    @Property
    void a_point_is_no_distance_from_itself(@ForAll("points") GeoPoint point) {
        assertThat(point.to(point)).isEqualTo(Distance.ZERO);
    }

    @Property
    void a_detour_is_no_shorter_but_for_rounding(
            @ForAll("points") GeoPoint a, @ForAll("points") GeoPoint b, @ForAll("points") GeoPoint c) {
        assertThat(a.to(c)).isLessThanOrEqualTo(a.to(b).plus(b.to(c)).plus(Distance.ofMeters(2)));
    }

    @Provide
    Arbitrary<GeoPoint> points() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-90, 90).ofScale(6),
                        Arbitraries.doubles().between(-180, 180).ofScale(6))
                .as(GeoPoint::new);
    }
}
