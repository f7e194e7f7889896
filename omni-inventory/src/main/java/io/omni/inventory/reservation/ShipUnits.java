package io.omni.inventory.reservation;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.inventory.stock.StockLine;
import java.util.List;

/**
 * Hands reserved units over to a customer or carrier: they leave the stock.
 *
 * @param id of this command
 * @param reservation which one
 * @param lines which units, and from where, at least one line
 */
public record ShipUnits(
        CommandId id, ReservationId reservation, @AnyOrder List<StockLine> lines) implements Command {

    /** Checks that there are lines. */
    public ShipUnits {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "shipment %s of reservation %s has no lines: give at least one".formatted(id, reservation));
        }
        lines = List.copyOf(lines);
    }

    @Override
    public String type() {
        return "stock.ship-units";
    }
}
