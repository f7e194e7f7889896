package io.omni.core.quantity;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * A count with what is counted: three cases.
 *
 * @param quantity how many
 * @param unit of what
 */
public record UnitQuantity(
        @Required Quantity quantity, @Required UnitOfMeasure unit) {

    /** Refuses what is null. */
    public UnitQuantity {
        Given.require("quantity", quantity);
        Given.require("unit", unit);
    }

    /**
     * A count with what is counted.
     *
     * @param count how many, zero or more
     * @param unit of what
     * @return both
     */
    public static UnitQuantity of(long count, UnitOfMeasure unit) {
        return new UnitQuantity(Quantity.of(count), unit);
    }

    @Override
    public String toString() {
        return quantity + " " + unit;
    }
}
