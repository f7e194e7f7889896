package io.omni.core.geo;

import io.omni.core.internal.Text;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A postal address. It is personal data: {@link #toString()} gives the country and the first characters of the postal code, and messages
 * give no more than what is at fault.
 *
 * @param lines street, house, floor and so on, none blank; may be empty where only the place is known
 * @param city the town
 * @param region the state or province, as the post there has it; blank where there is none
 * @param postalCode the postal code as text, so that leading zeros are kept; blank where there is none, as in Hong Kong
 * @param country the country, two capital letters of ISO 3166-1
 * @param point where it is on earth, if known
 */
public record Address(
        List<String> lines, String city, String region, String postalCode, String country, Optional<GeoPoint> point) {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final int AREA_LENGTH = 3;

    /** Copies the lines, and refuses blank lines, a blank city and what is no country. */
    public Address {
        lines = List.copyOf(lines);
        lines.forEach(line -> Text.requireText("Line of an address", line));
        Text.requireText("City of an address", city);
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(postalCode, "postalCode");
        if (!COUNTRIES.contains(country)) {
            throw new IllegalArgumentException(
                    "Country %s of an address is not in ISO 3166-1: give its two capital letters, such as GB"
                            .formatted(Text.quoted(country)));
        }
        Objects.requireNonNull(point, "point");
    }

    /** The country and the first three characters of the postal code, no more. */
    @Override
    public String toString() {
        String area = postalCode.substring(0, Math.min(AREA_LENGTH, postalCode.length()));
        return "Address[%s]".formatted((country + " " + area).strip());
    }
}
