package io.omni.orders.pickup;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.time.Duration;
import java.time.Instant;

/**
 * When a customer comes: a stretch of time of which a location takes so many.
 *
 * @param from when it begins; a whole number of slots after midnight UTC
 */
public record PickupSlot(@Required Instant from) {

    /** Refuses null. */
    public PickupSlot {
        Given.require("from", from);
    }

    /**
     * The slot in which an instant lies.
     *
     * @param at the instant
     * @param length how long slots are
     * @return the slot
     */
    public static PickupSlot of(Instant at, Duration length) {
        long seconds = length.toSeconds();
        return new PickupSlot(Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds));
    }
}
