package io.omni.core.geo;

import io.omni.core.internal.Countries;
import io.omni.core.internal.Text;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidCountry;
import io.omni.core.validation.ValidText;
import java.util.List;
import java.util.Optional;

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
        @Required @ValidText List<String> lines,
        @Required @ValidText String city,
        @Required String region,
        @Required String postalCode,
        @Required @ValidCountry String country,
        @Required Optional<GeoPoint> point) {

    private static final int AREA_LENGTH = 3;

    /** Copies the lines, and refuses blank lines, a blank city and what is no country. */
    public Address {
        lines = Given.copy("lines of an address", lines);
        lines.forEach(line -> Text.requireText("Line of an address", line));
        Text.requireText("City of an address", city);
        Given.require("region", region);
        Given.require("postal code", postalCode);
        Countries.require(country);
        Given.require("point", point);
    }

    /** The country and the first three characters of the postal code, no more. */
    @Override
    public String toString() {
        String area = postalCode.substring(0, Math.min(AREA_LENGTH, postalCode.length()));
        return "Address[%s]".formatted((country + " " + area).strip());
    }
}
