package io.omni.core.json;

import io.omni.core.internal.Text;
import io.omni.core.ledger.Fingerprint;
import io.omni.core.ledger.Floor;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the texts of values whose own classes read more than one form, or say too little about what they refuse. */
final class Texts {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,19}(\\.[0-9]{1,9})?");
    private static final String NO_FLOOR = Floor.NONE.toString();

    private Texts() {}

    static Instant instant(String text) {
        return temporal(text, Instant::parse, "an instant of ISO 8601 such as 2026-11-22T10:15:30Z");
    }

    static Duration duration(String text) {
        return temporal(text, Duration::parse, "a duration of ISO 8601 such as PT15M or P30D");
    }

    static LocalDate date(String text) {
        return temporal(text, LocalDate::parse, "a date of ISO 8601 such as 2026-11-22");
    }

    static LocalTime time(String text) {
        return temporal(text, LocalTime::parse, "a time of day of ISO 8601 such as 09:30");
    }

    static ZoneId zone(String text) {
        return temporal(text, ZoneId::of, "a time zone such as Europe/London");
    }

    /** Only the form that {@link UUID#toString} writes: the JDK reads shortened ones as well. */
    static UUID uuid(String text) {
        UUID uuid = parsed(text);
        if (uuid == null || !uuid.toString().equals(text)) {
            throw new IllegalArgumentException("%s is not a UUID in 36 lower-case characters: give it as it was written"
                    .formatted(Text.quoted(text)));
        }
        return uuid;
    }

    static Fingerprint fingerprint(String text) {
        if (!HEX.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "%s is not a fingerprint: give its 32 hexadecimal digits".formatted(Text.quoted(text)));
        }
        return new Fingerprint(Long.parseUnsignedLong(text, 0, 16, 16), Long.parseUnsignedLong(text, 16, 32, 16));
    }

    static Floor floor(String text) {
        if (text.equals(NO_FLOOR)) {
            return Floor.NONE;
        }
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("%s is not a floor: give a whole number in quotes, or \"%s\""
                    .formatted(Text.quoted(text), NO_FLOOR));
        }
        return new Floor(Long.parseLong(text));
    }

    static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "%s is not a decimal number: write it in quotes, with a point and no grouping, such as \"12.5\""
                            .formatted(Text.quoted(text)));
        }
        return new BigDecimal(text);
    }

    static String tag(Locale locale) {
        String tag = locale.toLanguageTag();
        if (!Locale.forLanguageTag(tag).equals(locale)) {
            throw new IllegalArgumentException(
                    "locale %s has no language tag of its own: use one made by Locale.forLanguageTag"
                            .formatted(locale));
        }
        return tag;
    }

    static Locale locale(String text) {
        try {
            return new Locale.Builder().setLanguageTag(text).build();
        } catch (IllformedLocaleException refused) {
            throw new IllegalArgumentException(
                    "%s is not a language tag: use one of BCP 47 such as en-GB".formatted(Text.quoted(text)), refused);
        }
    }

    static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException refused) {
            throw new IllegalArgumentException(
                    "%s is not an address: %s".formatted(Text.quoted(text), refused.getReason()), refused);
        }
    }

    private static @Nullable UUID parsed(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException refused) {
            return null;
        }
    }

    private static <T> T temporal(String text, Function<String, T> parse, String what) {
        try {
            return parse.apply(text);
        } catch (DateTimeException refused) {
            throw new IllegalArgumentException("%s is not %s".formatted(Text.quoted(text), what), refused);
        }
    }
}
