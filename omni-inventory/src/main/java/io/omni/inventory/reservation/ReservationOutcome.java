package io.omni.inventory.reservation;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.inventory.stock.StockShortage;
import java.time.Instant;
import java.util.List;

/** The answer to a command that changes a reservation. */
public sealed interface ReservationOutcome extends CommandOutcome {

    /**
     * It was done, now or when the same command came first.
     *
     * @param id the reservation
     */
    record Done(ReservationId id) implements ReservationOutcome {}

    /**
     * The reservation had expired; nothing was changed. Reserve anew.
     *
     * @param id the reservation
     * @param expiredAt since when its units are available to others
     */
    record Expired(ReservationId id, Instant expiredAt) implements ReservationOutcome, Refusal {}

    /**
     * Less is reserved than the command asked for; nothing was changed.
     *
     * @param id the reservation
     * @param shortages where; empty if the command was about all that is reserved under the id, and that is nothing (any more)
     */
    record TooLittleReserved(ReservationId id, List<StockShortage> shortages) implements ReservationOutcome, Refusal {

        /** Copies the shortages. */
        public TooLittleReserved {
            shortages = List.copyOf(shortages);
        }
    }
}
