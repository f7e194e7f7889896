package io.omni.inventory.reservation;

import io.omni.core.id.CommandId;
import io.omni.core.id.UuidV7;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import java.util.UUID;

/**
 * Names a reservation. It is the id of the command that made it.
 *
 * @param value a time-ordered UUID (version 7)
 */
public record ReservationId(
        @Required @ValidAs(ReservationId.class) UUID value) {

    /** Checks the version of the id. */
    public ReservationId {
        UuidV7.require("reservation id", value);
    }

    /**
     * Names the reservation that a command makes.
     *
     * @param command the command
     * @return the reservation
     */
    public static ReservationId of(CommandId command) {
        return new ReservationId(command.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
