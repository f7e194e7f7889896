package io.omni.inventory.supply;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import java.util.List;

/** The answer to a receipt of what was expected. */
public sealed interface SupplyReceiptOutcome extends CommandOutcome {

    /**
     * The units are in stock, now or since the same command came first.
     *
     * @param receipts what came of each supply, in the order of their names
     */
    record Received(List<SupplyReceipt> receipts) implements SupplyReceiptOutcome {

        /** Copies the list. */
        public Received {
            receipts = List.copyOf(receipts);
        }
    }

    /**
     * Nothing was taken in.
     *
     * @param problems everything that is in the way
     */
    record NotReceived(List<SupplyProblem> problems) implements SupplyReceiptOutcome, Refusal {

        /** Copies the list. */
        public NotReceived {
            problems = List.copyOf(problems);
        }
    }
}
