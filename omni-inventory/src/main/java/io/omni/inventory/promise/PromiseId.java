package io.omni.inventory.promise;

import io.omni.core.id.CommandId;
import io.omni.core.id.UuidV7;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import io.omni.inventory.reservation.ReservationId;
import java.util.UUID;

/**
 * Names a promise. It is the id of the command that made it, and all that the promise holds is held under it, wherever it is.
 *
 * @param value a time-ordered UUID (version 7)
 */
public record PromiseId(@Required @ValidAs(PromiseId.class) UUID value) {

    /** Checks the version of the id. */
    public PromiseId {
        UuidV7.require("promise id", value);
    }

    /**
     * Names the promise that a command makes.
     *
     * @param command the command
     * @return the promise
     */
    public static PromiseId of(CommandId command) {
        return new PromiseId(command.value());
    }

    /**
     * Names the reservation of the promise's units, which are shipped and amended as those of any other. What is done to all of the reservation
     * (extended, confirmed, released) is done to all of the promise.
     *
     * @return the reservation
     */
    public ReservationId reservation() {
        return new ReservationId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
