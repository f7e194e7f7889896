package io.omni.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The times in which a place is open, one after the other as they open, without end unless it closes for good. One may begin before the
 * other is over; none is empty.
 */
final class OpenPeriods {

    private final OpeningHours hours;
    private final WallClock clock;
    private final Deque<Period> ahead = new ArrayDeque<>();
    private Optional<LocalDate> date;

    record Period(Instant opens, Instant closes) {}

    /** Begins with what closes at an instant or later. */
    OpenPeriods(OpeningHours hours, Instant from) {
        this.hours = hours;
        this.clock = new WallClock(hours.zone());
        this.date = hours.nextOpenDate(clock.wellBefore(from));
        while (fill() && ahead.getFirst().closes().isBefore(from)) {
            ahead.removeFirst();
        }
    }

    /** The next one, or empty if it never opens again. */
    Optional<Period> next() {
        return fill() ? Optional.of(ahead.removeFirst()) : Optional.empty();
    }

    private boolean fill() {
        while (ahead.isEmpty() && date.isPresent()) {
            LocalDate day = date.get();
            hours.on(day).forEach(span -> note(span, day));
            date = hours.nextOpenDate(day.plusDays(1));
        }
        return !ahead.isEmpty();
    }

    private void note(OpenSpan span, LocalDate day) {
        Instant opens = clock.shows(span.opensOn(day));
        Instant closes = clock.shows(span.closesOn(day));
        if (opens.isBefore(closes)) {
            ahead.add(new Period(opens, closes));
        }
    }
}
