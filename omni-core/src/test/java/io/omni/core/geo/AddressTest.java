package io.omni.core.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddressTest {

    @Test
    void leading_zeros_of_a_postal_code_are_kept() {
        assertThat(address("Main Street 1", "Holtsville", "00501", "US").postalCode())
                .isEqualTo("00501");
    }

    @Test
    void lines_stay_as_given_whatever_becomes_of_the_original_list() {
        List<String> lines = new ArrayList<>(List.of("c/o Smith", "Main Street 1"));
        Address address = new Address(lines, "Holtsville", "NY", "00501", "US", Optional.empty());
        lines.clear();
        assertThat(address.lines()).containsExactly("c/o Smith", "Main Street 1");
    }

    @Test
    @Tag("E2")
    void an_address_prints_no_more_than_the_country_and_the_area() {
        assertThat(new Address(
                        List.of("Main Street 1"),
                        "Holtsville",
                        "NY",
                        "00501",
                        "US",
                        Optional.of(new GeoPoint(40.9, -72.6))))
                .hasToString("Address[US 005]");
        assertThat(address("Nathan Road 1", "Kowloon", "", "HK")).hasToString("Address[HK]");
    }

    @Test
    void blank_lines_and_a_blank_city_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> address(" ", "Holtsville", "00501", "US"))
                .withMessageContaining("Line of an address \" \" is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> address("Main Street 1", "", "00501", "US"))
                .withMessageContaining("City of an address \"\" is blank");
    }

    @Test
    void what_is_no_country_is_refused_without_telling_the_address() {
        for (String country : List.of("UK", "us", "USA", "")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> address("Main Street 1", "Holtsville", "00501", country))
                    .withMessageContaining("Country \"" + country + "\" of an address is not in ISO 3166-1")
                    .withMessageNotContaining("Main Street")
                    .withMessageNotContaining("Holtsville");
        }
    }

    private static Address address(String line, String city, String postalCode, String country) {
        return new Address(List.of(line), city, "", postalCode, country, Optional.empty());
    }
}
