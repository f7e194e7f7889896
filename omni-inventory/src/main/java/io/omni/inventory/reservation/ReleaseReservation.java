package io.omni.inventory.reservation;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;

/**
 * Makes everything available again that is reserved still.
 *
 * @param id of this command
 * @param reservation which one
 */
public record ReleaseReservation(CommandId id, ReservationId reservation) implements Command {

    @Override
    public String type() {
        return "stock.release-reservation";
    }
}
