package io.omni.core.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When a place is open: by day of the week, but for single dates, in its own time zone.
 *
 * <pre>{@code
 * OpeningHours leeds = OpeningHours.in(ZoneId.of("Europe/London"))
 *         .open(MONDAY, SATURDAY, OpenSpan.of("09:00", "20:00"))
 *         .open(SUNDAY, OpenSpan.of("11:00", "17:00"))
 *         .closedOn(LocalDate.of(2026, 12, 25));
 * }</pre>
 *
 * <p>Hours are what the clock on the wall shows; durations are time that really passes. When the clock is set forward, a time that it skips
 * is the instant at which it is set; when it is set back, a time that it shows twice is the first of the two. So a night shift from 22:00 to
 * 06:00 has seven hours in spring and nine in autumn, and hours that lie within what is skipped do not take place.
 *
 * <p>A span belongs to the day on which it opens: one that goes past midnight into a holiday is open to its end. Spans of two days may
 * overlap; open is open.
 *
 * @param zone the time zone of the place
 * @param week the spans of each day of the week; a day that is left out is closed
 * @param exceptions the spans of single dates, in place of those of the week; none means closed
 * @param lastDay the last day on which it opens, if it closes for good
 */
public record OpeningHours(
        ZoneId zone,
        Map<DayOfWeek, List<OpenSpan>> week,
        Map<LocalDate, List<OpenSpan>> exceptions,
        Optional<LocalDate> lastDay) {

    private static final Duration MOST_WORK = Duration.ofDays(366);

    /** Sorts days, dates and spans, leaves out days of the week without spans, and refuses spans of one day that overlap. */
    public OpeningHours {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(lastDay, "lastDay");
        Map<DayOfWeek, List<OpenSpan>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, spans) -> {
            if (!spans.isEmpty()) {
                days.put(day, inOrder(day, spans));
            }
        });
        week = Collections.unmodifiableMap(days);
        Map<LocalDate, List<OpenSpan>> dates = new TreeMap<>();
        exceptions.forEach((date, spans) -> dates.put(date, inOrder(date, spans)));
        exceptions = Collections.unmodifiableMap(dates);
    }

    /**
     * Hours of a place that is never open, to which days are added.
     *
     * @param zone the time zone of the place
     * @return no hours at all
     */
    public static OpeningHours in(ZoneId zone) {
        return new OpeningHours(zone, Map.of(), Map.of(), Optional.empty());
    }

    /**
     * Hours of a place that never closes.
     *
     * @param zone the time zone of the place
     * @return all hours of all days
     */
    public static OpeningHours always(ZoneId zone) {
        return in(zone).open(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, OpenSpan.ALL_DAY);
    }

    /**
     * Opens on a day of the week.
     *
     * @param day which day
     * @param spans its hours, in place of those it had; none closes it
     * @return the hours with these
     */
    public OpeningHours open(DayOfWeek day, OpenSpan... spans) {
        return open(day, day, spans);
    }

    /**
     * Opens on several days of the week.
     *
     * @param first the first day
     * @param last the last day; before the first in the week, it is that of the next week
     * @param spans the hours of each, in place of those it had; none closes them
     * @return the hours with these
     */
    public OpeningHours open(DayOfWeek first, DayOfWeek last, OpenSpan... spans) {
        Map<DayOfWeek, List<OpenSpan>> more = new EnumMap<>(DayOfWeek.class);
        more.putAll(week);
        for (DayOfWeek day = first; ; day = day.plus(1)) {
            more.put(day, List.of(spans));
            if (day == last) {
                return new OpeningHours(zone, more, exceptions, lastDay);
            }
        }
    }

    /**
     * Opens in other hours on a date than its day of the week says.
     *
     * @param date which date
     * @param spans its hours
     * @return the hours with these
     */
    public OpeningHours openOn(LocalDate date, OpenSpan... spans) {
        Map<LocalDate, List<OpenSpan>> more = new TreeMap<>(exceptions);
        more.put(date, List.of(spans));
        return new OpeningHours(zone, week, more, lastDay);
    }

    /**
     * Closes on a date, a holiday say.
     *
     * @param date which date
     * @return the hours without it
     */
    public OpeningHours closedOn(LocalDate date) {
        return openOn(date);
    }

    /**
     * Closes for good.
     *
     * @param day the last day on which it opens
     * @return the hours up to it
     */
    public OpeningHours closedForGoodAfter(LocalDate day) {
        return new OpeningHours(zone, week, exceptions, Optional.of(day));
    }

    /**
     * The spans that open on a date.
     *
     * @param date which date
     * @return its spans, earliest first; none if it is closed
     */
    public List<OpenSpan> on(LocalDate date) {
        if (lastDay.filter(date::isAfter).isPresent()) {
            return List.of();
        }
        List<OpenSpan> exception = exceptions.get(date);
        return exception != null ? exception : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /**
     * Tells whether it is open.
     *
     * @param at when
     * @return whether it is; at the closing time itself it is not
     */
    public boolean isOpen(Instant at) {
        return nextOpen(at).filter(at::equals).isPresent();
    }

    /**
     * Tells when it is open next.
     *
     * @param from not before this instant
     * @return this instant if it is open then, else that at which it opens; empty if it never opens again
     */
    public Optional<Instant> nextOpen(Instant from) {
        OpenPeriods periods = new OpenPeriods(this, from);
        Optional<OpenPeriods.Period> period = periods.next();
        while (period.isPresent() && !period.get().closes().isAfter(from)) {
            period = periods.next();
        }
        return period.map(open -> later(from, open.opens()));
    }

    /**
     * Tells when so much open time is over: the first instant, open or just closing, up to which it has been open for so long. Two hours from
     * 19:30 are over at 10:30 if it closes at 20:00 and opens at 9:00.
     *
     * @param from since when
     * @param work how much open time, from none to 366 days; none ends at {@code from}, or when it opens next
     * @return when it is over; empty if it is never open for so long
     */
    public Optional<Instant> whenOver(Instant from, Duration work) {
        if (work.isNegative() || work.compareTo(MOST_WORK) > 0) {
            throw new IllegalArgumentException("%s of open time: give none to %s".formatted(work, MOST_WORK));
        }
        Duration left = work;
        Instant done = from;
        OpenPeriods periods = new OpenPeriods(this, from);
        Optional<OpenPeriods.Period> period = periods.next();
        while (period.isPresent()) {
            Instant begin = later(done, period.get().opens());
            Duration open = Duration.between(begin, later(begin, period.get().closes()));
            if (left.compareTo(open) <= 0 && !period.get().closes().isBefore(begin)) {
                return Optional.of(begin.plus(left));
            }
            left = left.minus(open);
            done = later(done, period.get().closes());
            period = periods.next();
        }
        return Optional.empty();
    }

    /**
     * Tells when it is closed between two instants.
     *
     * @param from since when
     * @param until up to when
     * @return the times in which it is closed, earliest first; none if it is open throughout, or {@code until} is not after {@code from}
     */
    public List<Closure> closedBetween(Instant from, Instant until) {
        List<Closure> closures = new ArrayList<>();
        OpenPeriods periods = new OpenPeriods(this, from);
        Instant open = from;
        while (open.isBefore(until)) {
            Optional<OpenPeriods.Period> next = periods.next();
            Instant opens =
                    next.map(OpenPeriods.Period::opens).filter(until::isAfter).orElse(until);
            if (open.isBefore(opens)) {
                closures.add(new Closure(open, opens));
            }
            open = later(open, next.map(OpenPeriods.Period::closes).orElse(until));
            open = later(open, opens);
        }
        return List.copyOf(closures);
    }

    /** The first date, not before one, on which it opens at all; empty if there is none. */
    Optional<LocalDate> nextOpenDate(LocalDate from) {
        if (week.isEmpty()) {
            return exceptions.keySet().stream()
                    .filter(date -> !date.isBefore(from) && !on(date).isEmpty())
                    .findFirst();
        }
        LocalDate date = from;
        while (on(date).isEmpty()) {
            if (lastDay.filter(date::isAfter).isPresent()) {
                return Optional.empty();
            }
            date = date.plusDays(1);
        }
        return Optional.of(date);
    }

    /** The last date that differs from its week, after which one week is as the other. */
    Optional<LocalDate> lastException() {
        return exceptions.keySet().stream().max(Comparator.naturalOrder());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<OpenSpan> inOrder(Object day, List<OpenSpan> spans) {
        List<OpenSpan> sorted =
                spans.stream().sorted(Comparator.comparing(OpenSpan::opens)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            OpenSpan before = sorted.get(i - 1);
            OpenSpan span = sorted.get(i);
            if (before.closesNextDay() || before.closes().isAfter(span.opens())) {
                throw new IllegalArgumentException(
                        "%s is open %s and %s, which overlap: make one span of them".formatted(day, before, span));
            }
        }
        return sorted;
    }
}
