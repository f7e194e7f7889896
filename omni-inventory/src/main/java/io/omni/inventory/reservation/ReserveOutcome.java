package io.omni.inventory.reservation;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.inventory.stock.StockShortage;
import java.util.List;

/** The answer to {@link ReserveStock}. */
public sealed interface ReserveOutcome extends CommandOutcome {

    /**
     * All lines are held, now or since the same command came first. A reservation that was made before may have ended since.
     *
     * @param id the reservation
     */
    record Reserved(ReservationId id) implements ReserveOutcome {}

    /**
     * Nothing is held. The command may be sent again under the same id.
     *
     * @param shortages every SKU and location of which too little is available
     */
    record NotReserved(List<StockShortage> shortages) implements ReserveOutcome, Refusal {

        /** Copies the shortages. */
        public NotReserved {
            shortages = List.copyOf(shortages);
        }
    }
}
