package io.omni.core.calendar;

import java.time.Instant;

/**
 * A carrier takes along what was ordered in time.
 *
 * @param orderBy what is ordered before this instant goes along
 * @param leaves when the carrier leaves
 */
public record CarrierPickup(Instant orderBy, Instant leaves) {

    /** Refuses a carrier who leaves before the last order. */
    public CarrierPickup {
        if (leaves.isBefore(orderBy)) {
            throw new IllegalArgumentException(
                    "carrier leaves at %s, before the last orders at %s: order before it leaves"
                            .formatted(leaves, orderBy));
        }
    }
}
