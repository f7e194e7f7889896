package io.omni.inventory.supply;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.List;

/**
 * Units come in that were expected, or more or fewer than were. A receipt is a fact: it is taken whatever was outstanding, and says what was
 * over.
 *
 * @param id of this command
 * @param lines what came, at least one line, and one for each supply
 */
public record ReceiveSupply(
        @Required CommandId id, @AtLeastOne @AnyOrder List<Arrival> lines) implements Command {

    /** Checks that there are lines. */
    public ReceiveSupply {
        Given.require("id", id);
        lines = Lines.require("receipt " + id, lines, Arrival::supply);
    }

    @Override
    public String type() {
        return "supply.receive";
    }
}
