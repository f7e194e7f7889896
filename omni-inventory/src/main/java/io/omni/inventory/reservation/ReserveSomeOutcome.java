package io.omni.inventory.reservation;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.StockShortage;
import java.util.List;

/** The answer to {@link ReserveSome}. */
public sealed interface ReserveSomeOutcome extends CommandOutcome {

    /**
     * Some units are held, or all of them, now or since the same command came first.
     *
     * @param id the reservation
     * @param held which units, in the order of SKUs and locations
     * @param shortages of what fewer are held than were asked for, and how many; empty if all are held
     */
    record Reserved(ReservationId id, List<StockLine> held, List<StockShortage> shortages)
            implements ReserveSomeOutcome {

        /** Copies the lists. */
        public Reserved {
            held = List.copyOf(held);
            shortages = List.copyOf(shortages);
        }
    }

    /**
     * Nothing is held, for nothing is available of any line.
     *
     * @param shortages every SKU and location that was asked for
     */
    record NothingReserved(List<StockShortage> shortages) implements ReserveSomeOutcome, Refusal {

        /** Copies the shortages. */
        public NothingReserved {
            shortages = List.copyOf(shortages);
        }
    }
}
