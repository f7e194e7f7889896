package io.omni.core.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.geo.GeoPoint;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LocationTest {

    @Test
    void a_location_says_what_and_where_it_is() {
        Location location = location("Oxford Street");
        assertThat(location.type()).isEqualTo(LocationType.STORE);
        assertThat(location.point()).isEqualTo(new GeoPoint(51.5154, -0.1410));
    }

    @Test
    void a_blank_name_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> location(" "))
                .withMessageContaining("Name of location london-1 \" \" is blank");
    }

    private static Location location(String name) {
        return new Location(new LocationId("london-1"), name, LocationType.STORE, new GeoPoint(51.5154, -0.1410));
    }
}
