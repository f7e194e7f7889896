package io.omni.inventory.reservation;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Reserves for good what has been held until now.
 *
 * @param id of this command
 * @param reservation which one
 */
public record ConfirmReservation(
        @Required CommandId id, @Required ReservationId reservation) implements Command {

    /** Refuses what is null. */
    public ConfirmReservation {
        Given.require("id", id);
        Given.require("reservation", reservation);
    }

    @Override
    public String type() {
        return "stock.confirm-reservation";
    }
}
