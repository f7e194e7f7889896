package io.omni.inventory.quota;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/** Up to how many units are set aside for a channel. */
public sealed interface QuotaSize {

    /**
     * Tells how many units that is.
     *
     * @param stock how many units are available at the location, for whomever
     * @return up to how many of them are set aside
     */
    long of(long stock);

    /**
     * A number of units: what was sold of them is replaced from what comes in.
     *
     * @param quantity how many; none for a quota that is only filled by hand
     */
    record Units(@Required Quantity quantity) implements QuotaSize {

        /** Refuses what is null. */
        public Units {
            Given.require("quantity", quantity);
        }

        @Override
        public long of(long stock) {
            return quantity.units();
        }
    }

    /**
     * A share of the units that are available at the location, for whomever, rounded down.
     *
     * @param share which
     */
    record OfStock(@Required Share share) implements QuotaSize {

        /** Refuses what is null. */
        public OfStock {
            Given.require("share", share);
        }

        @Override
        public long of(long stock) {
            return share.of(stock);
        }
    }
}
