package io.omni.inventory.reservation;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import io.omni.inventory.stock.StockLine;
import java.time.Duration;
import java.util.List;

/**
 * Holds units for somebody, all of the lines or none. Lines for one SKU at one location are judged together.
 *
 * @param id of this command; the reservation has the same
 * @param lines which units, and where, at least one line
 * @param timeToLive how long they are held unless the reservation is extended or confirmed
 */
public record ReserveStock(
        @Required CommandId id,
        @AtLeastOne @AnyOrder List<StockLine> lines,
        @MoreThanZero Duration timeToLive) implements Command {

    /** Checks that there are lines and time. */
    public ReserveStock {
        Given.require("id", id);
        Given.require("time to live", timeToLive);
        lines = Given.copy("lines", lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("reservation %s has no lines: give at least one".formatted(id));
        }
        if (timeToLive.isNegative() || timeToLive.isZero()) {
            throw new IllegalArgumentException(
                    "reservation %s would be held for %s: give a positive duration".formatted(id, timeToLive));
        }
    }

    @Override
    public String type() {
        return "stock.reserve";
    }
}
