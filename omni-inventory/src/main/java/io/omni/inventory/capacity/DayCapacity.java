package io.omni.inventory.capacity;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.Optional;

/**
 * What a location can do on one day.
 *
 * @param orders how many orders it can get ready; empty for no limit
 * @param units how many units in all of them; empty for no limit
 * @param places how many customers can be served in each pick-up slot of the day
 */
public record DayCapacity(
        @Required Optional<Quantity> orders,
        @Required Optional<Quantity> units,
        @Required Quantity places) {

    /** Nothing at all. */
    public static final DayCapacity NONE =
            new DayCapacity(Optional.of(Quantity.ZERO), Optional.of(Quantity.ZERO), Quantity.ZERO);

    /** As many orders and units as anybody wants, and no pick-up slots. */
    public static final DayCapacity UNLIMITED = new DayCapacity(Optional.empty(), Optional.empty(), Quantity.ZERO);

    /** Refuses what is null. */
    public DayCapacity {
        Given.require("orders", orders);
        Given.require("units", units);
        Given.require("places", places);
    }

    /**
     * Limits the orders.
     *
     * @param most how many orders can be got ready
     * @return this capacity with the limit
     */
    public DayCapacity orders(long most) {
        return new DayCapacity(Optional.of(Quantity.of(most)), units, places);
    }

    /**
     * Limits the units.
     *
     * @param most how many units can be got ready
     * @return this capacity with the limit
     */
    public DayCapacity units(long most) {
        return new DayCapacity(orders, Optional.of(Quantity.of(most)), places);
    }

    /**
     * Sets the places of each slot.
     *
     * @param each how many customers can be served in each slot
     * @return this capacity with these places
     */
    public DayCapacity places(long each) {
        return new DayCapacity(orders, units, Quantity.of(each));
    }
}
