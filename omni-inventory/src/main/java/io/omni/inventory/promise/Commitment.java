package io.omni.inventory.promise;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.inventory.reservation.ReservationId;
import java.time.Instant;

/**
 * Units that were promised and that no unit on hand is held for.
 *
 * @param promise to whom
 * @param quantity how many
 * @param due when they have to be there
 */
public record Commitment(ReservationId promise, Quantity quantity, Instant due) {

    /** Refuses what is null. */
    public Commitment {
        Given.require("promise", promise);
        Given.require("quantity", quantity);
        Given.require("due", due);
    }
}
