package io.omni.core.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;

/**
 * Hours without a break, by the clock on the wall. A span that closes no later than it opens closes on the next day: 20:00 to 02:00 is six
 * hours, 00:00 to 00:00 a whole day. It belongs to the day on which it opens.
 *
 * @param opens when it begins
 * @param closes when it ends; at this very time it is closed
 */
public record OpenSpan(LocalTime opens, LocalTime closes) {

    /** From midnight to midnight. */
    public static final OpenSpan ALL_DAY = new OpenSpan(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** Checks that both times are there. */
    public OpenSpan {
        Objects.requireNonNull(opens, "opens");
        Objects.requireNonNull(closes, "closes");
    }

    /**
     * Hours from text, as in {@code OpenSpan.of("09:00", "20:00")}.
     *
     * @param opens when it begins, as {@link LocalTime#parse(CharSequence)} reads it
     * @param closes when it ends
     * @return the span
     * @throws java.time.format.DateTimeParseException if one of them is no time of day
     */
    public static OpenSpan of(String opens, String closes) {
        return new OpenSpan(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    /**
     * Tells whether the span goes on after midnight.
     *
     * @return whether it closes on the day after it opens; so does one that closes at midnight
     */
    public boolean closesNextDay() {
        return !closes.isAfter(opens);
    }

    /** The opening time and the closing time, such as {@code 09:00-20:00}. */
    @Override
    public String toString() {
        return opens + "-" + closes;
    }

    LocalDateTime opensOn(LocalDate date) {
        return date.atTime(opens);
    }

    LocalDateTime closesOn(LocalDate date) {
        return (closesNextDay() ? date.plusDays(1) : date).atTime(closes);
    }
}
