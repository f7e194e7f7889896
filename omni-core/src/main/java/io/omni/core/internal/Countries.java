package io.omni.core.internal;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The codes of countries. */
public final class Countries {

    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private Countries() {}

    /**
     * Passes on the code of a country.
     *
     * @param code two capital letters of ISO 3166-1
     * @return the code, unchanged
     */
    public static String require(@Nullable String code) {
        if (code == null || !CODES.contains(code)) {
            throw new IllegalArgumentException(
                    "Country %s of an address is not in ISO 3166-1: give its two capital letters, such as GB"
                            .formatted(Text.quoted(String.valueOf(code))));
        }
        return code;
    }
}
