package io.omni.inventory.reservation;

import io.omni.core.catalog.Sku;
import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.inventory.stock.StockLine;
import java.util.List;

/** The answer to {@link ReserveAnywhere}. */
public sealed interface ReserveAnywhereOutcome extends CommandOutcome {

    /**
     * All units are held, now or since the same command came first.
     *
     * @param id the reservation
     * @param held where the units were held then, in the order of SKUs and locations
     */
    record Reserved(ReservationId id, List<StockLine> held) implements ReserveAnywhereOutcome {

        /** Copies the lines. */
        public Reserved {
            held = List.copyOf(held);
        }
    }

    /**
     * Nothing is held.
     *
     * @param shortages every SKU of which too little is available at all of the locations together
     */
    record NotReserved(List<Shortage> shortages) implements ReserveAnywhereOutcome, Refusal {

        /** Copies the shortages. */
        public NotReserved {
            shortages = List.copyOf(shortages);
        }
    }

    /**
     * Fewer units are available than were asked for.
     *
     * @param sku what
     * @param requested how many were asked for
     * @param available how many are available, over all of the locations
     */
    record Shortage(Sku sku, long requested, long available) {}
}
