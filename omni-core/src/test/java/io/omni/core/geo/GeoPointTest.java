package io.omni.core.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.internal.SharedData;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("O3")
class GeoPointTest {
    private static final GeoPoint NORTH_POLE = new GeoPoint(90, 0);
    private static final GeoPoint SOUTH_POLE = new GeoPoint(-90, 0);
    private static final long HALF_WAY_ROUND = 20_015_114;

    private static final String SAMPLE = """
            code,city,state,county,area_code,lat,lon
            00001,Town,NY,COUNTY,,40.5,-72.5
            00002,Town,NY,COUNTY,,40.5,-72.5
            00003,Village,MA,COUNTY,,42.25,-72.75
            00004,Nowhere,MA,COUNTY,,,
            """;

    @Test
    void distances_are_those_of_the_great_circle() {
        // The airports of Nashville and Los Angeles: the example on Rosetta Code, 2887.25995 km on a sphere of radius
        // 6372.8 km.
        assertThat(new GeoPoint(36.12, -86.67).to(new GeoPoint(33.94, -118.40)))
                .isEqualTo(Distance.ofMeters(2_886_448));
        assertThat(new GeoPoint(0, 0).to(new GeoPoint(1, 0))).isEqualTo(Distance.ofMeters(111_195));
        assertThat(new GeoPoint(0, 0).to(NORTH_POLE)).isEqualTo(Distance.ofMeters(10_007_557));
    }

    @Test
    void antipodes_are_half_way_round_the_earth() {
        assertThat(NORTH_POLE.to(SOUTH_POLE)).isEqualTo(Distance.ofMeters(HALF_WAY_ROUND));
        assertThat(new GeoPoint(40, -75).to(new GeoPoint(-40, 105))).isEqualTo(Distance.ofMeters(HALF_WAY_ROUND));
        assertThat(new GeoPoint(0, 180).to(new GeoPoint(0, 0))).isEqualTo(Distance.ofMeters(HALF_WAY_ROUND));
    }

    @Test
    void a_pole_is_one_place_at_every_longitude() {
        assertThat(NORTH_POLE.to(new GeoPoint(90, 137))).isEqualTo(Distance.ZERO);
        assertThat(SOUTH_POLE.to(new GeoPoint(-90, -42))).isEqualTo(Distance.ZERO);
    }

    @Test
    void the_date_line_is_no_barrier() {
        assertThat(new GeoPoint(0, 179.5).to(new GeoPoint(0, -179.5))).isEqualTo(Distance.ofMeters(111_195));
        assertThat(new GeoPoint(10, 180).to(new GeoPoint(10, -180))).isEqualTo(Distance.ZERO);
    }

    @Test
    void zero_has_no_sign() {
        assertThat(new GeoPoint(-0.0, -0.0)).isEqualTo(new GeoPoint(0, 0));
    }

    @Test
    void degrees_out_of_range_are_refused() {
        for (double latitude : new double[] {90.1, -90.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new GeoPoint(latitude, 0))
                    .withMessageContaining("Latitude " + latitude + " is not within -90 and 90 degrees");
        }
        for (double longitude : new double[] {180.1, -180.1, Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new GeoPoint(0, longitude))
                    .withMessageContaining("Longitude " + longitude + " is not within -180 and 180 degrees");
        }
    }

    @Test
    void postal_codes_that_share_a_point_tie_in_distance() {
        GeoPoint store = new GeoPoint(40.7128, -74.0060);
        Map<GeoPoint, List<String>> codesByPoint = SharedData.read("geo/us-zipcodes/all_us_zipcodes.csv", SAMPLE)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> !cells[5].isEmpty())
                .collect(Collectors.groupingBy(
                        GeoPointTest::point, Collectors.mapping(cells -> cells[0], Collectors.toList())));
        assertThat(codesByPoint.values()).anyMatch(codes -> codes.size() > 1);
        assertThat(codesByPoint.keySet())
                .allSatisfy(point ->
                        assertThat(store.to(point)).isBetween(Distance.ZERO, Distance.ofMeters(HALF_WAY_ROUND)));
    }

    private static GeoPoint point(String[] cells) {
        return new GeoPoint(Double.parseDouble(cells[5]), Double.parseDouble(cells[6]));
    }
}
