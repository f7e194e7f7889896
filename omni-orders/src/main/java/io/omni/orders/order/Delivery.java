package io.omni.orders.order;

import io.omni.core.command.Kind;
import io.omni.core.geo.Address;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.core.validation.NotNegative;
import io.omni.core.validation.Required;

/** How the goods reach the customer. */
public sealed interface Delivery {

    /**
     * They are shipped.
     *
     * @param address where to; it must be located, that is, have a point
     * @param charge what the customer pays for it, as it was offered; not negative
     */
    @Kind("ship-to")
    record ShipTo(@Required Address address, @NotNegative Money charge) implements Delivery {

        /** Checks the charge. */
        public ShipTo {
            Given.require("address", address);
            Given.require("delivery charge", charge);
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
    record PickUpAt(@Required LocationId location) implements Delivery {

        /** Refuses what is null. */
        public PickUpAt {
            Given.require("location", location);
        }
    }
}
