package io.omni.inventory.reservation;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
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
        @Required CommandId id,
        @Required ReservationId reservation,
        @AtLeastOne @AnyOrder List<StockLine> lines) implements Command {

    /** Checks that there are lines. */
    public ReleaseUnits {
        Given.require("id", id);
        Given.require("reservation", reservation);
        lines = Given.copy("lines", lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "release %s of reservation %s has no lines: give at least one, or release the reservation"
                            .formatted(id, reservation));
        }
    }

    @Override
    public String type() {
        return "stock.release-units";
    }
}
