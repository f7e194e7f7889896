package io.omni.inventory.reservation;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.inventory.stock.StockShortage;
import java.time.Instant;
import java.util.List;

/** The answer to {@link AmendReservation}. */
public sealed interface AmendOutcome extends CommandOutcome {

    /**
     * It holds the lines that it was to hold, now or when the same command came first.
     *
     * @param id the reservation
     */
    record Amended(ReservationId id) implements AmendOutcome {}

    /**
     * It holds what it held before.
     *
     * @param id the reservation
     * @param shortages of what it was to hold more than there is, what it holds itself included
     */
    record NotAmended(ReservationId id, List<StockShortage> shortages) implements AmendOutcome, Refusal {

        /** Copies the shortages. */
        public NotAmended {
            shortages = List.copyOf(shortages);
        }
    }

    /**
     * The reservation had expired; nothing was changed. Reserve anew.
     *
     * @param id the reservation
     * @param expiredAt since when its units are available to others
     */
    record Expired(ReservationId id, Instant expiredAt) implements AmendOutcome, Refusal {}

    /**
     * Nothing is reserved under the id, or not any more.
     *
     * @param id the reservation
     */
    record NothingReserved(ReservationId id) implements AmendOutcome, Refusal {}
}
