package io.omni.inventory.escrow;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.StockShortage;
import java.time.Instant;
import java.util.List;

/** The answer to {@link TakeEscrow}. */
public sealed interface TakeEscrowOutcome extends CommandOutcome {

    /**
     * The till has a share, now or since the same command came first.
     *
     * @param escrow the share
     * @param sellUntil from when on the till sells nothing of it any more
     * @param lines which units it may sell until then, in the order of SKUs and locations
     * @param shortages of what it got fewer than it asked for
     */
    record Taken(EscrowId escrow, Instant sellUntil, List<StockLine> lines, List<StockShortage> shortages)
            implements TakeEscrowOutcome {

        /** Copies the lists. */
        public Taken {
            lines = List.copyOf(lines);
            shortages = List.copyOf(shortages);
        }
    }

    /**
     * The till has nothing, for nothing is available.
     *
     * @param shortages every SKU and location that was asked for
     */
    record NothingTaken(List<StockShortage> shortages) implements TakeEscrowOutcome, Refusal {

        /** Copies the shortages. */
        public NothingTaken {
            shortages = List.copyOf(shortages);
        }
    }
}
