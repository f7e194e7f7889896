package io.omni.inventory.capacity;

import io.omni.core.calendar.Closure;
import io.omni.core.calendar.OpeningHours;
import io.omni.core.location.LocationId;
import io.omni.core.storage.AggregateType;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.NotNegative;
import io.omni.core.validation.Required;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a location can do, by its calendar: on each day so many orders and units, and in each pick-up slot so many customers. Days on which it
 * is closed have nothing. A place without a plan has no limits on orders and units, and no slots.
 *
 * <pre>{@code
 * CapacityPlan leeds = CapacityPlan.of(new LocationId("leeds"), hours, DayCapacity.UNLIMITED.orders(40).places(3))
 *         .on(SATURDAY, DayCapacity.UNLIMITED.orders(80).places(5))
 *         .slots(Duration.ofMinutes(30), Duration.ofHours(2));
 * }</pre>
 *
 * <p>Slots are cut from the hours of a day, from its opening on, one after the other; what is left before closing and is shorter than a slot
 * is none. A slot belongs to the day on which the place opens for it.
 *
 * @param location where
 * @param hours when it is open
 * @param week what it can do on a day of the week; on one that is left out, nothing
 * @param dates what it can do on single dates, in place of that
 * @param slotLength how long a pick-up slot is
 * @param notice how long before a slot begins the last place in it can be promised
 */
public record CapacityPlan(
        @Required LocationId location,
        @Required OpeningHours hours,
        @Required Map<DayOfWeek, DayCapacity> week,
        @Required Map<LocalDate, DayCapacity> dates,
        @MoreThanZero Duration slotLength,
        @NotNegative Duration notice) {

    /** How stores keep them. */
    public static final AggregateType<LocationId, CapacityPlan> TYPE = AggregateType.<LocationId, CapacityPlan>of(
                    "capacity-plan", CapacityPlan.class, CapacityPlan::location, LocationId::value)
            .withIndex("all", plan -> Set.of("all"));

    private static final Duration LONGEST = Duration.ofDays(30);

    /** Sorts days and dates; refuses slots and notice longer than 30 days. */
    public CapacityPlan {
        Given.require("location", location);
        Given.require("hours", hours);
        Given.require("week", week);
        Given.require("dates", dates);
        Given.positive("pick-up slot", slotLength);
        Given.require("notice", notice);
        if (slotLength.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "slots of %s at %s: give at most %s".formatted(slotLength, location, LONGEST));
        }
        if (notice.isNegative() || notice.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("places at %s are promised until %s before a slot: give none to %s"
                    .formatted(location, notice, LONGEST));
        }
        Map<DayOfWeek, DayCapacity> days = new EnumMap<>(DayOfWeek.class);
        days.putAll(week);
        week = Collections.unmodifiableMap(days);
        dates = Collections.unmodifiableMap(new TreeMap<>(dates));
    }

    /**
     * A plan in which all days are alike, with slots of an hour that are promised until they begin.
     *
     * @param location where
     * @param hours when it is open
     * @param each what it can do on each day on which it opens
     * @return the plan
     */
    public static CapacityPlan of(LocationId location, OpeningHours hours, DayCapacity each) {
        Map<DayOfWeek, DayCapacity> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, each);
        }
        return new CapacityPlan(location, hours, week, Map.of(), Duration.ofHours(1), Duration.ZERO);
    }

    /**
     * Sets a day of the week.
     *
     * @param day which day
     * @param capacity what it can do then
     * @return the plan with it
     */
    public CapacityPlan on(DayOfWeek day, DayCapacity capacity) {
        Map<DayOfWeek, DayCapacity> days = new EnumMap<>(DayOfWeek.class);
        days.putAll(week);
        days.put(day, capacity);
        return new CapacityPlan(location, hours, days, dates, slotLength, notice);
    }

    /**
     * Sets a single date, in place of what its day of the week says.
     *
     * @param date which date
     * @param capacity what it can do then
     * @return the plan with it
     */
    public CapacityPlan on(LocalDate date, DayCapacity capacity) {
        Map<LocalDate, DayCapacity> more = new TreeMap<>(dates);
        more.put(date, capacity);
        return new CapacityPlan(location, hours, week, more, slotLength, notice);
    }

    /**
     * Sets how slots are cut.
     *
     * @param length how long a slot is
     * @param before how long before it begins the last place is promised
     * @return the plan with such slots
     */
    public CapacityPlan slots(Duration length, Duration before) {
        return new CapacityPlan(location, hours, week, dates, length, before);
    }

    /**
     * Tells what the place can do on a date.
     *
     * @param date which date
     * @return its capacity; nothing when it is closed
     */
    public DayCapacity on(LocalDate date) {
        if (hours.on(date).isEmpty()) {
            return DayCapacity.NONE;
        }
        DayCapacity single = dates.get(date);
        return single != null ? single : week.getOrDefault(date.getDayOfWeek(), DayCapacity.NONE);
    }

    /**
     * Cuts slots.
     *
     * @param from those that begin from this instant on
     * @param until and before this one
     * @return the slots, the first first
     */
    public List<SlotTime> slots(Instant from, Instant until) {
        List<SlotTime> slots = new ArrayList<>();
        LocalDate last = until.atZone(hours.zone()).toLocalDate();
        LocalDate date = from.atZone(hours.zone()).toLocalDate().minusDays(2);
        while (!date.isAfter(last)) {
            cut(date).stream()
                    .filter(cut -> !cut.slot().startsAt().isBefore(from)
                            && cut.slot().startsAt().isBefore(until))
                    .forEach(slots::add);
            date = date.plusDays(1);
        }
        return slots;
    }

    /**
     * Finds a slot.
     *
     * @param slot which one
     * @return when it is, or empty if none of these begins then
     */
    public Optional<SlotTime> find(Slot slot) {
        return slot.location().equals(location)
                ? slots(slot.startsAt(), slot.startsAt().plusNanos(1)).stream().findFirst()
                : Optional.empty();
    }

    private List<SlotTime> cut(LocalDate date) {
        if (hours.on(date).isEmpty() || on(date).places().isZero()) {
            return List.of();
        }
        ZoneId zone = hours.zone();
        Instant open = date.minusDays(1).atStartOfDay(zone).toInstant();
        List<SlotTime> slots = new ArrayList<>();
        OpeningHours single = new OpeningHours(zone, Map.of(), Map.of(date, hours.on(date)), Optional.empty());
        for (Closure closed :
                single.closedBetween(open, date.plusDays(3).atStartOfDay(zone).toInstant())) {
            Instant start = open;
            while (!start.plus(slotLength).isAfter(closed.from())) {
                slots.add(new SlotTime(new Slot(location, start), start.plus(slotLength), date));
                start = start.plus(slotLength);
            }
            open = closed.until();
        }
        return slots;
    }
}
