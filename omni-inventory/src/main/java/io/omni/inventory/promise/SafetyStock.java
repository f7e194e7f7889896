package io.omni.inventory.promise;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.time.Duration;

/** How many units are kept back from promises. */
public sealed interface SafetyStock {

    /** Nothing is kept back. */
    SafetyStock NONE = new Units(Quantity.ZERO);

    /**
     * Tells how many.
     *
     * @param demand how fast the units sell
     * @return the units
     */
    Quantity units(DemandRate demand);

    /**
     * Always the same number.
     *
     * @param quantity how many
     */
    record Units(@Required Quantity quantity) implements SafetyStock {

        /** Refuses what is null. */
        public Units {
            Given.require("quantity", quantity);
        }

        @Override
        public Quantity units(DemandRate demand) {
            return quantity;
        }
    }

    /**
     * As many as sell in some time, rounded up.
     *
     * @param time how long they are to last
     */
    record Cover(@MoreThanZero Duration time) implements SafetyStock {

        /** Refuses no time. */
        public Cover {
            Given.require("time", time);
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException(
                        "safety stock would last for %s: give a positive duration".formatted(time));
            }
        }

        @Override
        public Quantity units(DemandRate demand) {
            return demand.in(time);
        }
    }
}
