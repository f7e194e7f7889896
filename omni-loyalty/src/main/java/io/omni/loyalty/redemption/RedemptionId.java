package io.omni.loyalty.redemption;

import io.omni.core.id.CommandId;
import io.omni.core.id.UuidV7;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import java.util.UUID;

/**
 * Names a redemption. It is the id of the command that held it.
 *
 * @param value a time-ordered UUID (version 7)
 */
public record RedemptionId(
        @Required @ValidAs(RedemptionId.class) UUID value) {

    /** Checks the version of the id. */
    public RedemptionId {
        UuidV7.require("redemption id", value);
    }

    /**
     * Names the redemption that a command holds.
     *
     * @param command the command
     * @return the redemption
     */
    public static RedemptionId of(CommandId command) {
        return new RedemptionId(command.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
