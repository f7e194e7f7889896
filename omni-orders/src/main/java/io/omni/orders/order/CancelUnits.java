package io.omni.orders.order;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cancels units of an order that nobody works on yet: whole lines, or some of their units.
 *
 * @param id of this command
 * @param order which order
 * @param author who wants it
 * @param reason why, in the author's words; may be empty
 * @param units which, each line at most once, at least one
 */
public record CancelUnits(
        @Required CommandId id,
        @Required OrderId order,
        @Required Author author,
        @Required String reason,
        @AtLeastOne @AnyOrder List<LineUnits> units)
        implements Command {

    /** Checks that there are units, and each line once. */
    public CancelUnits {
        Given.require("id", id);
        Given.require("order", order);
        Given.require("author", author);
        Given.require("reason", reason);
        units = Given.copy("units", units);
        Set<Object> lines = new HashSet<>();
        units.forEach(line -> lines.add(line.line()));
        if (units.isEmpty() || lines.size() < units.size()) {
            throw new IllegalArgumentException(
                    "units %s of order %s: give at least one line, and each once".formatted(units, order));
        }
    }

    @Override
    public String type() {
        return "order.cancel-units";
    }

    /** Without the reason: what people write may be about a person. */
    @Override
    public String toString() {
        return "CancelUnits[id=%s, order=%s, author=%s, units=%s]".formatted(id, order, author, units);
    }
}
