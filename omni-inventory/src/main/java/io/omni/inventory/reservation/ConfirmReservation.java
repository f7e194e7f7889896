package io.omni.inventory.reservation;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;

/**
 * Reserves for good what has been held until now.
 *
 * @param id of this command
 * @param reservation which one
 */
public record ConfirmReservation(CommandId id, ReservationId reservation) implements Command {

    @Override
    public String type() {
        return "stock.confirm-reservation";
    }
}
