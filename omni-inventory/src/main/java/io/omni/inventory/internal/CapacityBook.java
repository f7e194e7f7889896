package io.omni.inventory.internal;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.location.LocationId;
import io.omni.inventory.capacity.CapacityMeasure;
import io.omni.inventory.capacity.Slot;
import io.omni.inventory.capacity.WorkDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * How capacity is named in the ledger: a location is the subject. An account begins with nothing and is never opened: what is promised of it is
 * held below zero, down to a floor that the plan says.
 */
public final class CapacityBook {

    private static final String ORDERS = "capacity.orders";
    private static final String UNITS = "capacity.units";
    private static final String PLACES = "capacity.places";

    private static final Map<String, CapacityMeasure> MEASURES =
            Map.of(ORDERS, CapacityMeasure.ORDERS, UNITS, CapacityMeasure.UNITS, PLACES, CapacityMeasure.PLACES);

    /** All of them. */
    public static final Set<String> BOOKS = MEASURES.keySet();

    /** Where capacity goes that was made use of. */
    public static final Contra USED = new Contra("used");

    private CapacityBook() {}

    /**
     * Names the account of a day.
     *
     * @param day which day, and where
     * @param measure orders or units
     * @return the account
     */
    public static AccountId of(WorkDay day, CapacityMeasure measure) {
        return AccountId.of(
                measure == CapacityMeasure.ORDERS ? ORDERS : UNITS,
                day.location().value(),
                day.date().toString());
    }

    /**
     * Names the account of a slot.
     *
     * @param slot which slot
     * @return the account
     */
    public static AccountId of(Slot slot) {
        return AccountId.of(PLACES, slot.location().value(), slot.startsAt().toString());
    }

    /**
     * Tells whether an account is of a capacity.
     *
     * @param account the account
     * @return whether it is in one of these books
     */
    public static boolean is(AccountId account) {
        return MEASURES.containsKey(account.book());
    }

    /**
     * Tells in what an account is measured.
     *
     * @param account the account
     * @return the measure
     */
    public static CapacityMeasure measure(AccountId account) {
        CapacityMeasure measure = MEASURES.get(account.book());
        if (measure == null) {
            throw new IllegalArgumentException(account + " is no capacity: it is in none of " + BOOKS);
        }
        return measure;
    }

    /**
     * Tells of which day an account is.
     *
     * @param account an account of orders or units
     * @return the day
     */
    public static WorkDay day(AccountId account) {
        return new WorkDay(new LocationId(account.subject()), LocalDate.parse(account.detail()));
    }

    /**
     * Tells of which slot an account is.
     *
     * @param account an account of places
     * @return the slot
     */
    public static Slot slot(AccountId account) {
        return new Slot(new LocationId(account.subject()), Instant.parse(account.detail()));
    }
}
