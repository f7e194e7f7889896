package io.omni.inventory.promise;

import io.omni.core.id.CommandId;
import java.util.List;

/**
 * What {@link Promises#recover} did: of commands, such as promises and their confirmations, that were carried out over several databases and not
 * finished by the process that began them.
 *
 * @param finished those that had been decided: all databases have their part now
 * @param released those that had not: nothing is held for them any more
 * @param underWay those that are too young to be taken for abandoned
 * @param failed those that something is still to be done for, because a database cannot be reached; they are tried again next time
 */
public record PromiseRecovery(
        List<CommandId> finished, List<CommandId> released, List<CommandId> underWay, List<CommandId> failed) {

    /** Copies the lists. */
    public PromiseRecovery {
        finished = List.copyOf(finished);
        released = List.copyOf(released);
        underWay = List.copyOf(underWay);
        failed = List.copyOf(failed);
    }
}
