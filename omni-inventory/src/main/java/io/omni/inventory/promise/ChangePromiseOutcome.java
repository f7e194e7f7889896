package io.omni.inventory.promise;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import java.time.Instant;

/** The answer to a command that changes a promise. */
public sealed interface ChangePromiseOutcome extends CommandOutcome {

    /**
     * It was done, now or when the same command came first.
     *
     * @param id the promise
     */
    record Done(PromiseId id) implements ChangePromiseOutcome {}

    /**
     * The promise had lapsed; nothing was changed. Make it anew.
     *
     * @param id the promise
     * @param expiredAt since when all that it held is available to others
     */
    record Lapsed(PromiseId id, Instant expiredAt) implements ChangePromiseOutcome, Refusal {}

    /**
     * Nothing is promised under the id, or nothing any more.
     *
     * @param id the promise
     */
    record NothingHeld(PromiseId id) implements ChangePromiseOutcome, Refusal {}
}
