package io.omni.inventory.promise;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.inventory.supply.ExpectedSupply;
import io.omni.inventory.supply.SupplyId;
import java.time.Instant;
import java.util.Comparator;

/**
 * Units that are still to come. In the order of time, those that come first come first.
 *
 * @param supply by which supply
 * @param quantity how many
 * @param at from when on they are there
 */
public record ExpectedUnits(SupplyId supply, Quantity quantity, Instant at) implements Comparable<ExpectedUnits> {

    private static final Comparator<ExpectedUnits> ORDER =
            Comparator.comparing(ExpectedUnits::at).thenComparing(ExpectedUnits::supply);

    /** Refuses what is null. */
    public ExpectedUnits {
        Given.require("supply", supply);
        Given.require("quantity", quantity);
        Given.require("instant", at);
    }

    /**
     * What is outstanding of a supply.
     *
     * @param supply which
     * @return the units
     */
    public static ExpectedUnits of(ExpectedSupply supply) {
        return new ExpectedUnits(supply.id(), supply.outstanding(), supply.expectedAt());
    }

    /** What is overdue is not there: it counts from the next instant on. */
    ExpectedUnits after(Instant now) {
        return at.isAfter(now) ? this : new ExpectedUnits(supply, quantity, now.plusNanos(1));
    }

    @Override
    public int compareTo(ExpectedUnits other) {
        return ORDER.compare(this, other);
    }
}
