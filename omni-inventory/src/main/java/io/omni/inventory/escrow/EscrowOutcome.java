package io.omni.inventory.escrow;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.inventory.stock.StockLine;
import java.time.Instant;
import java.util.List;

/** The answer to {@link RenewEscrow} and {@link ReturnEscrow}. */
public sealed interface EscrowOutcome extends CommandOutcome {

    /**
     * The till may go on.
     *
     * @param escrow with which share
     * @param sellUntil until when
     */
    record Renewed(EscrowId escrow, Instant sellUntil) implements EscrowOutcome {}

    /**
     * The share is closed.
     *
     * @param escrow which one
     * @param lines what others may take again through this, in the order of SKUs and locations; none where its time was over
     */
    record Returned(EscrowId escrow, List<StockLine> lines) implements EscrowOutcome {

        /** Copies the lines. */
        public Returned {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The share is no more: its time is over, or it was returned. Take another one.
     *
     * @param escrow which one
     * @param heldUntil until when its units were held
     */
    record Ended(EscrowId escrow, Instant heldUntil) implements EscrowOutcome, Refusal {}

    /**
     * Nobody took such a share.
     *
     * @param escrow which one
     */
    record NoSuchEscrow(EscrowId escrow) implements EscrowOutcome, Refusal {}
}
