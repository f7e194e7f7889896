package io.omni.inventory.promise;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.inventory.reservation.ReservationId;
import java.time.Instant;
import java.util.Comparator;

/**
 * Units that were promised and that no unit on hand is held for. Who was promised them first for an instant comes first: the ids of promises
 * are in the order of time.
 *
 * @param promise to whom
 * @param quantity how many
 * @param due when they have to be there
 */
public record Commitment(ReservationId promise, Quantity quantity, Instant due) implements Comparable<Commitment> {

    private static final Comparator<Commitment> ORDER = Comparator.comparing(Commitment::due)
            .thenComparing(commitment -> commitment.promise().toString());

    /** Refuses what is null. */
    public Commitment {
        Given.require("promise", promise);
        Given.require("quantity", quantity);
        Given.require("due", due);
    }

    @Override
    public int compareTo(Commitment other) {
        return ORDER.compare(this, other);
    }
}
