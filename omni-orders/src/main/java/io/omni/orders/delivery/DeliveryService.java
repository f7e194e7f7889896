package io.omni.orders.delivery;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.core.validation.NotNegative;
import io.omni.core.validation.Required;

/**
 * A way to deliver, with what customers pay for it before promotions.
 *
 * @param id names it
 * @param charge what it costs, not negative; it is offered in this currency only
 */
public record DeliveryService(
        @Required ServiceId id, @NotNegative Money charge) {

    /** Checks the charge. */
    public DeliveryService {
        Given.require("id", id);
        Given.require("charge", charge);
        if (charge.isNegative()) {
            throw new IllegalArgumentException(
                    "delivery by %s for %s is negative: give what customers pay".formatted(id, charge));
        }
    }
}
