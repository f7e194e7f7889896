package io.omni.workbench.history;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads ISO dates ({@code 2010-12-01 08:26:00}, {@code 2010-12-01T08:26}) and American ones ({@code 12/1/10 8:26}, {@code 12/1/2010 8:26},
 * two digits of a year being of this century), as UTC. Lines of one invoice share a date as a rule, so the last one is kept.
 */
final class HistoryDates {

    private static final DateTimeFormatter ISO = format("uuuu-MM-dd'T'HH:mm[:ss][.SSS]['Z']");
    private static final DateTimeFormatter AMERICAN_SHORT = format("M/d/uu H:mm[:ss]");
    private static final DateTimeFormatter AMERICAN = format("M/d/uuuu H:mm[:ss]");

    private String lastText = "";
    private Optional<Instant> last = Optional.empty();

    Optional<Instant> read(String text) {
        if (!text.equals(lastText)) {
            last = parse(text);
            lastText = text;
        }
        return last;
    }

    private static Optional<Instant> parse(String text) {
        try {
            return Optional.of(local(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static LocalDateTime local(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 0) {
            return LocalDateTime.parse(text.replace(' ', 'T'), ISO);
        }
        boolean shortYear = text.indexOf(' ', slash) - slash == 3;
        return LocalDateTime.parse(text, shortYear ? AMERICAN_SHORT : AMERICAN);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
