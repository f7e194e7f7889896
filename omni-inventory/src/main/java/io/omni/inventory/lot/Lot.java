package io.omni.inventory.lot;

import io.omni.core.catalog.Sku;
import io.omni.core.validation.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a lot.
 *
 * @param sku of what
 * @param id which one
 * @param bestBefore from when on it is not sold any more; empty for what does not spoil
 * @param recalledAt since when it is called back, if it is
 */
public record Lot(Sku sku, LotId id, Optional<Instant> bestBefore, Optional<Instant> recalledAt) {

    /** Refuses what is null. */
    public Lot {
        Given.require("sku", sku);
        Given.require("lot", id);
        Given.require("best before", bestBefore);
        Given.require("recalled at", recalledAt);
    }

    /**
     * Tells whether units of it may leave for a customer.
     *
     * @param at when
     * @param least how long they have to be good then
     * @return whether the lot is not called back, and good for as long
     */
    public boolean isGood(Instant at, Duration least) {
        return recalledAt.isEmpty()
                && bestBefore
                        .filter(end -> Duration.between(at, end).compareTo(least) < 0 || !at.isBefore(end))
                        .isEmpty();
    }

    /**
     * Tells which of two lots leaves first: what expires first, and what does not expire last.
     *
     * @param other another lot
     * @return whether this one expires earlier
     */
    public boolean expiresBefore(Lot other) {
        return bestBefore.isPresent()
                && (other.bestBefore.isEmpty() || bestBefore.get().isBefore(other.bestBefore.get()));
    }
}
