package io.omni.core.quantity;

import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;

/**
 * How large a unit is.
 *
 * @param unit which unit
 * @param size how many of the base unit of a product it has, at least one
 */
public record UnitSize(
        @Required UnitOfMeasure unit, @MoreThanZero long size) {

    /** Refuses a size below one. */
    public UnitSize {
        Given.require("unit", unit);
        if (size < 1) {
            throw new IllegalArgumentException("unit %s has the size %d: give at least 1".formatted(unit, size));
        }
    }
}
