package io.omni.inventory.reservation;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Makes everything available again that is reserved still.
 *
 * @param id of this command
 * @param reservation which one
 */
public record ReleaseReservation(
        @Required CommandId id, @Required ReservationId reservation) implements Command {

    /** Refuses what is null. */
    public ReleaseReservation {
        Given.require("id", id);
        Given.require("reservation", reservation);
    }

    @Override
    public String type() {
        return "stock.release-reservation";
    }
}
