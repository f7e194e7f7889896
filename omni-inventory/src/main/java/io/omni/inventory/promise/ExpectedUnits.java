package io.omni.inventory.promise;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import java.time.Instant;
import java.util.Comparator;

/**
 * Units that are still to come. In the order of time, those that come first come first.
 *
 * @param supply by which supply
 * @param quantity how many
 * @param at from when on they are there
 */
public record ExpectedUnits(SupplyName supply, Quantity quantity, Instant at) implements Comparable<ExpectedUnits> {

    private static final Comparator<ExpectedUnits> ORDER =
            Comparator.comparing(ExpectedUnits::at).thenComparing(ExpectedUnits::supply);

    /** Refuses what is null. */
    public ExpectedUnits {
        Given.require("supply", supply);
        Given.require("quantity", quantity);
        Given.require("instant", at);
    }

    @Override
    public int compareTo(ExpectedUnits other) {
        return ORDER.compare(this, other);
    }
}
