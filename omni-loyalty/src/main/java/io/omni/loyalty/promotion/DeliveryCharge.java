package io.omni.loyalty.promotion;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;

/**
 * What the delivery costs before promotions.
 *
 * @param method how the goods are delivered
 * @param charge what it costs, not negative
 */
public record DeliveryCharge(DeliveryMethod method, Money charge) {

    /** Refuses a negative charge. */
    public DeliveryCharge {
        Given.require("method", method);
        Given.require("charge", charge);
        if (charge.isNegative()) {
            throw new IllegalArgumentException("delivery by %s costs %s: give zero or more".formatted(method, charge));
        }
    }
}
