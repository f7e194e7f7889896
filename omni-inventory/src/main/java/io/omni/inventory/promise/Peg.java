package io.omni.inventory.promise;

import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.supply.SupplyId;
import java.time.Instant;
import java.util.Optional;

/**
 * On which supply some promised units stand.
 *
 * @param promise which promise
 * @param units how many of its units
 * @param due when they have to be there
 * @param supply the supply; empty for units on hand
 * @param at from when on they are there; empty where they are there already
 */
public record Peg(ReservationId promise, long units, Instant due, Optional<SupplyId> supply, Optional<Instant> at) {

    /**
     * Tells whether the supply comes too late.
     *
     * @return whether it comes after the units have to be there
     */
    public boolean isLate() {
        return at.filter(due::isBefore).isPresent();
    }
}
