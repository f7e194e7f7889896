package io.omni.core.ledger;

import io.omni.core.id.CommandId;
import io.omni.core.id.UuidV7;
import java.util.UUID;

/**
 * Names a hold, over all the accounts that it is on.
 *
 * @param value a time-ordered UUID (version 7)
 */
public record HoldId(UUID value) implements Comparable<HoldId> {

    /** Checks the version of the id. */
    public HoldId {
        UuidV7.require("hold id", value);
    }

    /**
     * Names the hold that a command makes.
     *
     * @param command the command
     * @return the hold
     */
    public static HoldId of(CommandId command) {
        return new HoldId(command.value());
    }

    @Override
    public int compareTo(HoldId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
