package io.omni.inventory.reservation;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
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
public record ReserveStock(CommandId id, @AnyOrder List<StockLine> lines, Duration timeToLive) implements Command {

    /** Checks that there are lines and time. */
    public ReserveStock {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("reservation %s has no lines: give at least one".formatted(id));
        }
        if (timeToLive.isNegative() || timeToLive.isZero()) {
            throw new IllegalArgumentException(
                    "reservation %s would be held for %s: give a positive duration".formatted(id, timeToLive));
        }
        lines = List.copyOf(lines);
    }

    @Override
    public String type() {
        return "stock.reserve";
    }
}
