package io.omni.inventory.backorder;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.stock.StockShortage;
import java.util.List;

/** The answer to {@link PlaceBackOrder}. */
public sealed interface PlaceBackOrderOutcome extends CommandOutcome {

    /**
     * All lines are promised, now or since the same command came first.
     *
     * @param id the promise
     */
    record Placed(ReservationId id) implements PlaceBackOrderOutcome {}

    /**
     * Nothing is promised. The command may be sent again under the same id.
     *
     * @param shortages every SKU and location of which fewer units can be promised, with how many can
     */
    record NotPlaced(List<StockShortage> shortages) implements PlaceBackOrderOutcome, Refusal {

        /** Copies the shortages. */
        public NotPlaced {
            shortages = List.copyOf(shortages);
        }
    }
}
