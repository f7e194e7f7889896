package io.omni.orders.order;

import io.omni.core.command.Kind;
import io.omni.core.geo.Address;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;

/** How the goods reach the customer. */
public sealed interface Delivery {

    /**
     * They are shipped.
     *
     * @param address where to; it must be located, that is, have a point
     * @param charge what the customer pays for it, as it was offered; not negative
     */
    @Kind("ship-to")
    record ShipTo(Address address, Money charge) implements Delivery {

        /** Checks the charge. */
        public ShipTo {
            if (charge.isNegative()) {
                throw new IllegalArgumentException(
                        "delivery charge %s is negative: give what the customer pays".formatted(charge));
            }
        }
    }

    /**
     * The customer picks them up, or carries them out at once.
     *
     * @param location where, and from whose stock
     */
    @Kind("pick-up-at")
    record PickUpAt(LocationId location) implements Delivery {}
}
