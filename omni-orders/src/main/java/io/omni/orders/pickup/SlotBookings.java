package io.omni.orders.pickup;

import io.omni.core.location.LocationId;
import io.omni.orders.fulfillment.TaskId;
import java.util.ArrayList;
import java.util.List;

/**
 * Who comes in a slot.
 *
 * @param id which slot, and where
 * @param taken the pick-ups that have it, in the order in which they took it
 */
public record SlotBookings(Key id, List<TaskId> taken) {

    /** Copies the list. */
    public SlotBookings {
        taken = List.copyOf(taken);
    }

    /**
     * A slot of a location.
     *
     * @param location where
     * @param slot which slot
     */
    public record Key(LocationId location, PickupSlot slot) {

        @Override
        public String toString() {
            return slot.from() + "@" + location;
        }
    }

    /**
     * These bookings with another one.
     *
     * @param pickup who
     * @return the bookings
     */
    public SlotBookings with(TaskId pickup) {
        List<TaskId> more = new ArrayList<>(taken);
        more.add(pickup);
        return new SlotBookings(id, more);
    }

    /**
     * These bookings without one.
     *
     * @param pickup who
     * @return the bookings
     */
    public SlotBookings without(TaskId pickup) {
        return new SlotBookings(
                id, taken.stream().filter(each -> !each.equals(pickup)).toList());
    }
}
