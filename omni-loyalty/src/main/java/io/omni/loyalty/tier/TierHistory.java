package io.omni.loyalty.tier;

import io.omni.core.validation.Given;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Works out where a member stands, from the day of joining on. It reads what is kept of purchases, and no earlier answer: so a return lowers a tier
 * that it had reached, spending points lowers none, and the same history gives the same tier on whatever day and by whatever way it is told.
 */
public final class TierHistory {

    private final TierProgram program;
    private final LocalDate joined;
    private final NavigableMap<LocalDate, Long> days = new TreeMap<>();

    /**
     * Reads a history.
     *
     * @param program by which rules
     * @param joined when the member joined; what was bought before counts as of that day
     * @param purchases what was kept of which purchases, each once, in any order
     * @throws IllegalArgumentException if a purchase is told twice
     */
    public TierHistory(TierProgram program, Instant joined, List<Qualifying> purchases) {
        this.program = Given.require("program", program);
        this.joined = day(Given.require("joined", joined));
        List<Qualifying> all = new ArrayList<>(Given.copy("purchases", purchases));
        if (all.stream().map(Qualifying::purchase).distinct().count() < all.size()) {
            throw new IllegalArgumentException("a purchase is told twice: tell what is kept of each now, once");
        }
        all.sort(Comparator.comparing(Qualifying::at));
        for (Qualifying each : all) {
            LocalDate day = day(each.at());
            days.merge(day.isBefore(this.joined) ? this.joined : day, each.counts(program.measure()), Math::addExact);
        }
    }

    private LocalDate day(Instant at) {
        return at.atZone(program.zone()).toLocalDate();
    }

    /** A tier, by its place, and the first day on which it is not kept any more. */
    private record Held(int place, LocalDate until) {}

    /**
     * Tells where the member stands.
     *
     * @param at the instant; what was bought later is left out
     * @return the tier, how long it is kept, and what is missing to the next
     * @throws IllegalArgumentException if the member had not joined by then
     */
    public TierStanding at(Instant at) {
        LocalDate today = day(at);
        if (today.isBefore(joined)) {
            throw new IllegalArgumentException(
                    "the member joined on %s: ask for that day or a later one, not for %s".formatted(joined, today));
        }
        Held held = held(today);
        long counted = counted(today);
        int place = held.place();
        Optional<Tier> next =
                place + 1 < program.tiers().size() ? Optional.of(program.tiers().get(place + 1)) : Optional.empty();
        return new TierStanding(
                program.tiers().get(place).id(),
                place == 0 ? Optional.empty() : Optional.of(held.until()),
                counted,
                next.map(Tier::id),
                next.map(tier -> Math.max(0, tier.threshold() - counted)).orElse(0L),
                countsUntil(today));
    }

    /** Goes through the days on which something may change: those of purchases, and those on which a tier ends. */
    private Held held(LocalDate today) {
        Held held = new Held(0, LocalDate.MAX);
        for (LocalDate day : days.headMap(today, true).keySet()) {
            held = reached(landed(held, day), day);
        }
        return landed(held, today);
    }

    private Held landed(Held before, LocalDate day) {
        Held held = before;
        while (held.place() > 0 && !day.isBefore(held.until())) {
            LocalDate end = held.until();
            int qualified = qualified(lastBefore(end));
            int softly = program.landing() == Landing.ONE_DOWN ? held.place() - 1 : 0;
            int place = Math.max(qualified, softly);
            held = new Held(place, place == 0 ? LocalDate.MAX : keptFrom(end));
        }
        return held;
    }

    private Held reached(Held held, LocalDate day) {
        int qualified = qualified(day);
        return qualified > 0 && qualified >= held.place() ? new Held(qualified, keptUntil(day)) : held;
    }

    private int qualified(LocalDate day) {
        long counted = counted(day);
        int place = 0;
        while (place + 1 < program.tiers().size()
                && program.tiers().get(place + 1).threshold() <= counted) {
            place++;
        }
        return place;
    }

    private long counted(LocalDate day) {
        return days.subMap(yearBegin(day), true, day, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static LocalDate lastBefore(LocalDate day) {
        return day.minusDays(1);
    }

    /** The first day of the qualifying year that a day is in. */
    private LocalDate yearBegin(LocalDate day) {
        return switch (program.year()) {
            case CALENDAR_YEAR -> LocalDate.of(day.getYear(), 1, 1);
            case ROLLING_YEAR -> day.minusYears(1).plusDays(1);
            case ANNIVERSARY_YEAR -> anniversary(day);
        };
    }

    private LocalDate anniversary(LocalDate day) {
        LocalDate begin = joined.plusYears(day.getYear() - joined.getYear());
        return begin.isAfter(day) ? joined.plusYears(day.getYear() - joined.getYear() - 1L) : begin;
    }

    /** The first day after the qualifying year that a day is in. */
    private LocalDate yearEnd(LocalDate day) {
        return switch (program.year()) {
            case CALENDAR_YEAR -> LocalDate.of(day.getYear() + 1, 1, 1);
            case ROLLING_YEAR -> day.plusYears(1);
            case ANNIVERSARY_YEAR -> joined.plusYears(anniversary(day).getYear() - joined.getYear() + 1L);
        };
    }

    private LocalDate keptUntil(LocalDate reached) {
        LocalDate end = yearEnd(reached);
        return program.year() == QualifyingYear.ROLLING_YEAR ? end : yearEnd(end);
    }

    private LocalDate keptFrom(LocalDate landing) {
        return yearEnd(landing);
    }

    private Optional<LocalDate> countsUntil(LocalDate today) {
        if (program.year() != QualifyingYear.ROLLING_YEAR) {
            return Optional.of(yearEnd(today));
        }
        return days.subMap(yearBegin(today), true, today, true).entrySet().stream()
                .filter(day -> day.getValue() > 0)
                .map(day -> dropsOut(day.getKey()))
                .findFirst();
    }

    /** What was bought on a 29th of February drops out a day later than the calendar's year. */
    private LocalDate dropsOut(LocalDate day) {
        LocalDate after = day.plusYears(1);
        return yearBegin(after).isAfter(day) ? after : after.plusDays(1);
    }
}
