package io.omni.inventory.supply;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import java.util.List;

/** The answer to a command about a transfer. */
public sealed interface TransferOutcome extends CommandOutcome {

    /**
     * It was done, now or when the same command came first.
     *
     * @param transfer which transfer
     */
    record Done(TransferId transfer) implements TransferOutcome {}

    /**
     * Nothing was done.
     *
     * @param problems everything that is in the way
     */
    record NotDone(List<TransferProblem> problems) implements TransferOutcome, Refusal {

        /** Copies the list. */
        public NotDone {
            problems = List.copyOf(problems);
        }
    }
}
