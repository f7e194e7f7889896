package io.omni.inventory.promise;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Units that were promised on what is still to come, all those together that are due at one instant and lapse at one.
 *
 * @param quantity how many
 * @param due when they have to be there
 * @param expiresAt from when on they are promised no more unless somebody confirms; empty for a promise that was confirmed
 */
public record DueUnits(Quantity quantity, Instant due, Optional<Instant> expiresAt) implements Comparable<DueUnits> {

    private static final Comparator<DueUnits> ORDER =
            Comparator.comparing(DueUnits::due).thenComparing(units -> units.expiresAt.orElse(Instant.MAX));

    /** Refuses what is null. */
    public DueUnits {
        Given.require("quantity", quantity);
        Given.require("due", due);
        Given.require("expiry", expiresAt);
    }

    /**
     * Units that are promised for good.
     *
     * @param quantity how many
     * @param due when they have to be there
     */
    public DueUnits(Quantity quantity, Instant due) {
        this(quantity, due, Optional.empty());
    }

    /**
     * Tells whether they are promised still.
     *
     * @param at the instant to judge by
     * @return whether they count
     */
    public boolean isOpen(Instant at) {
        return expiresAt.filter(end -> !at.isBefore(end)).isEmpty();
    }

    @Override
    public int compareTo(DueUnits other) {
        return ORDER.compare(this, other);
    }
}
