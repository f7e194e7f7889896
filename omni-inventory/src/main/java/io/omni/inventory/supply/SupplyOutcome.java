package io.omni.inventory.supply;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import java.util.List;

/** The answer to a change of what is expected. */
public sealed interface SupplyOutcome extends CommandOutcome {

    /**
     * It is expected as asked, now or since the same command came first.
     *
     * @param supplies which supplies the command was about, in the order of their names
     */
    record Expected(List<SupplyId> supplies) implements SupplyOutcome {

        /** Copies the list. */
        public Expected {
            supplies = List.copyOf(supplies);
        }
    }

    /**
     * Nothing was changed.
     *
     * @param problems everything that is in the way
     */
    record NotExpected(List<SupplyProblem> problems) implements SupplyOutcome, Refusal {

        /** Copies the list. */
        public NotExpected {
            problems = List.copyOf(problems);
        }
    }
}
