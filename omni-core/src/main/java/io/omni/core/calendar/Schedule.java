package io.omni.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How a place works: when it is open, how long it takes to get goods ready there, and until when what is ordered leaves.
 *
 * @param hours when it is open: customers are served and goods are picked in these hours only
 * @param pickingTime how much open time it takes from an order until its goods are ready, from none to 30 days
 * @param pickupCutoff what is ordered for pick-up from this time of day on is picked from the next day on; empty for no such time
 * @param cutoffs the carriers who come, on days on which the place opens; none means that goods leave as soon as they are picked
 */
public record Schedule(
        OpeningHours hours, Duration pickingTime, Optional<LocalTime> pickupCutoff, List<Cutoff> cutoffs) {

    private static final Duration LONGEST_PICKING = Duration.ofDays(30);
    private static final int WEEK = 7;

    /** Copies the cut-offs, and refuses a picking time out of range. */
    public Schedule {
        Objects.requireNonNull(hours, "hours");
        Objects.requireNonNull(pickupCutoff, "pickupCutoff");
        if (pickingTime.isNegative() || pickingTime.compareTo(LONGEST_PICKING) > 0) {
            throw new IllegalArgumentException(
                    "picking takes %s of open time: give none to %s".formatted(pickingTime, LONGEST_PICKING));
        }
        cutoffs = List.copyOf(cutoffs);
    }

    /**
     * A schedule without cut-offs.
     *
     * @param hours when the place is open
     * @param pickingTime how much open time it takes from an order until its goods are ready
     * @return the schedule
     */
    public static Schedule of(OpeningHours hours, Duration pickingTime) {
        return new Schedule(hours, pickingTime, Optional.empty(), List.of());
    }

    /**
     * This schedule with a cut-off for pick-ups.
     *
     * @param time what is ordered for pick-up from this time of day on is picked from the next day on
     * @return the schedule with it
     */
    public Schedule withPickupCutoff(LocalTime time) {
        return new Schedule(hours, pickingTime, Optional.of(time), cutoffs);
    }

    /**
     * This schedule with carriers.
     *
     * @param carriers when they come, in place of those it had
     * @return the schedule with them
     */
    public Schedule withCutoffs(Cutoff... carriers) {
        return new Schedule(hours, pickingTime, pickupCutoff, List.of(carriers));
    }

    /**
     * The pick-up cut-off that an order comes too late for.
     *
     * @param ordered when the order is placed
     * @return the cut-off of its day, if the order is not before it
     */
    public Optional<Instant> missedPickupCutoff(Instant ordered) {
        return pickupCutoff
                .map(time -> clock().shows(dateOf(ordered).atTime(time)))
                .filter(cut -> !ordered.isBefore(cut));
    }

    /**
     * Tells from when on goods for pick-up are picked.
     *
     * @param ordered when the order is placed
     * @return the instant of the order or, after the cut-off, the midnight that follows; the place may still be closed then
     */
    public Instant pickedFrom(Instant ordered) {
        return missedPickupCutoff(ordered).isEmpty()
                ? ordered
                : clock().shows(dateOf(ordered).plusDays(1).atStartOfDay());
    }

    /**
     * Tells when goods can be fetched: they are picked then, and the place is open.
     *
     * @param ordered when the order is placed
     * @return the instant; empty if the place is never open for so long again
     */
    public Optional<Instant> readyForPickup(Instant ordered) {
        return hours.whenOver(pickedFrom(ordered), pickingTime).flatMap(hours::nextOpen);
    }

    /**
     * The first carrier to leave with what is ordered at an instant.
     *
     * @param ordered when the order is placed
     * @return the pick-up; empty if no carrier comes, or none on a day on which the place opens again
     */
    public Optional<CarrierPickup> nextPickup(Instant ordered) {
        LocalDate first = clock().wellBefore(ordered);
        LocalDate last = horizon(first);
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            Optional<CarrierPickup> next = earliest(date, pickup -> ordered.isBefore(pickup.orderBy()));
            if (next.isPresent()) {
                LocalDate following = date.plusDays(1);
                return Stream.of(next, earliest(following, pickup -> ordered.isBefore(pickup.orderBy())))
                        .flatMap(Optional::stream)
                        .min(Comparator.comparing(CarrierPickup::leaves));
            }
        }
        return Optional.empty();
    }

    /**
     * The carrier who is still to come, but for whom an order is too late.
     *
     * @param ordered when the order is placed
     * @return the first such pick-up, or empty
     */
    public Optional<CarrierPickup> missedPickup(Instant ordered) {
        LocalDate first = clock().wellBefore(ordered);
        return first.datesUntil(first.plusDays(5))
                .map(date -> earliest(
                        date, pickup -> !ordered.isBefore(pickup.orderBy()) && ordered.isBefore(pickup.leaves())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<CarrierPickup> earliest(LocalDate date, Predicate<CarrierPickup> wanted) {
        return hours.on(date).isEmpty()
                ? Optional.empty()
                : cutoffs.stream()
                        .filter(cutoff -> cutoff.days().contains(date.getDayOfWeek()))
                        .map(cutoff -> cutoff.on(date, clock()))
                        .filter(wanted)
                        .min(Comparator.comparing(CarrierPickup::leaves));
    }

    /** Whether a carrier comes after this date follows from the week alone, and that has been looked through by then. */
    private LocalDate horizon(LocalDate from) {
        LocalDate last = hours.lastException().filter(from::isBefore).orElse(from);
        return last.plusDays(WEEK + 3);
    }

    private LocalDate dateOf(Instant instant) {
        return instant.atZone(hours.zone()).toLocalDate();
    }

    private WallClock clock() {
        return new WallClock(hours.zone());
    }
}
