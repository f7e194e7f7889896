package io.omni.inventory.promise;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import java.util.List;

/** The answer to {@link MakePromise}. */
public sealed interface MakePromiseOutcome extends CommandOutcome {

    /**
     * All of it is held, now or since the same command came first.
     *
     * @param id the promise
     */
    record Promised(PromiseId id) implements MakePromiseOutcome {}

    /**
     * Nothing is held. The command may be sent again under the same id.
     *
     * @param shortages all that was short: stock, what the channel may take of it, capacity of days, the pick-up slot
     */
    record NotPromised(List<PromiseShortage> shortages) implements MakePromiseOutcome, Refusal {

        /** Copies the shortages. */
        public NotPromised {
            shortages = List.copyOf(shortages);
        }
    }
}
