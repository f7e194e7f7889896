package io.omni.inventory.reservation;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.inventory.stock.StockLine;
import java.util.List;

/**
 * Makes some reserved units available again.
 *
 * @param id of this command
 * @param reservation which one
 * @param lines which units, and where, at least one line
 */
public record ReleaseUnits(
        CommandId id, ReservationId reservation, @AnyOrder List<StockLine> lines) implements Command {

    /** Checks that there are lines. */
    public ReleaseUnits {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "release %s of reservation %s has no lines: give at least one, or release the reservation"
                            .formatted(id, reservation));
        }
        lines = List.copyOf(lines);
    }

    @Override
    public String type() {
        return "stock.release-units";
    }
}
