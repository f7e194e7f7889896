package io.omni.orders.placement;

import io.omni.core.id.CommandId;
import io.omni.core.id.UuidV7;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import java.util.UUID;

/**
 * Names an offer. It is the id of the command that made it.
 *
 * @param value a time-ordered UUID (version 7)
 */
public record OfferId(@Required @ValidAs(OfferId.class) UUID value) {

    /** Checks the version of the id. */
    public OfferId {
        UuidV7.require("offer id", value);
    }

    /**
     * Names the offer that a command makes.
     *
     * @param command the command
     * @return the offer
     */
    public static OfferId of(CommandId command) {
        return new OfferId(command.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
