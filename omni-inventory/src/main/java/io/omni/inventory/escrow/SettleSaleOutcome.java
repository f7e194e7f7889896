package io.omni.inventory.escrow;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import java.util.List;

/** The answer to {@link SettleSale}. A sale has happened: it is refused only where nobody knows of the share. */
public sealed interface SettleSaleOutcome extends CommandOutcome {

    /**
     * The units have left the stock, now or since the same command came first.
     *
     * @param escrow of which share
     * @param units what became of them, in the order of SKUs and locations
     */
    record Settled(EscrowId escrow, List<SettledUnits> units) implements SettleSaleOutcome {

        /** Copies the list. */
        public Settled {
            units = List.copyOf(units);
        }
    }

    /**
     * Nothing was done.
     *
     * @param escrow a share that nobody took
     */
    record UnknownEscrow(EscrowId escrow) implements SettleSaleOutcome, Refusal {}
}
