package io.omni.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Opening hours told by somebody who watches the clock on the wall minute by minute, and who remembers the latest that it ever showed: while
 * it has been set back and has not caught up, that is what counts. Shares nothing with the code it checks but the spans of a date.
 */
final class MinuteByMinute {

    private final Instant first;
    private final List<Boolean> open = new ArrayList<>();

    MinuteByMinute(OpeningHours hours, Instant from, int days) {
        first = from.truncatedTo(ChronoUnit.MINUTES);
        Instant watchedSince = first.minus(Duration.ofDays(4));
        LocalDateTime latest = watchedSince.atZone(hours.zone()).toLocalDateTime();
        Instant until = first.plus(Duration.ofDays(days));
        for (Instant now = watchedSince; now.isBefore(until); now = now.plusSeconds(60)) {
            LocalDateTime shown = now.atZone(hours.zone()).toLocalDateTime();
            latest = shown.isAfter(latest) ? shown : latest;
            if (!now.isBefore(first)) {
                open.add(isWithin(hours, latest));
            }
        }
    }

    private static boolean isWithin(OpeningHours hours, LocalDateTime time) {
        LocalDate today = time.toLocalDate();
        LocalTime clock = time.toLocalTime();
        boolean sinceToday = hours.on(today).stream()
                .anyMatch(span -> !clock.isBefore(span.opens())
                        && (clock.isBefore(span.closes()) || !span.closes().isAfter(span.opens())));
        return sinceToday
                || hours.on(today.minusDays(1)).stream()
                        .anyMatch(span -> !span.closes().isAfter(span.opens()) && clock.isBefore(span.closes()));
    }

    int minutes() {
        return open.size();
    }

    Instant at(int minute) {
        return first.plus(Duration.ofMinutes(minute));
    }

    boolean isOpen(int minute) {
        return open.get(minute);
    }

    /** The first open minute, not before one; -1 if there is none as far as was watched. */
    int nextOpen(int minute) {
        int next = minute;
        while (next < open.size() && !open.get(next)) {
            next++;
        }
        return next < open.size() ? next : -1;
    }

    /** The minute at which so many open minutes are over; -1 if they are not as far as was watched. */
    int whenOver(int minute, int work) {
        int left = work;
        int now = minute;
        while (now < open.size() && left > 0) {
            left -= open.get(now) ? 1 : 0;
            now++;
        }
        return left == 0 ? now : -1;
    }

    int openMinutes(int from, int until) {
        return (int)
                open.subList(from, until).stream().filter(Boolean::booleanValue).count();
    }
}
