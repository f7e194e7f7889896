package io.omni.inventory.supply;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.List;

/**
 * A supplier says which units of orders it has sent, and when they come. They are expected by the notice from now on, and no more by the
 * order; what the notice has over the order is expected as well.
 *
 * @param id of this command
 * @param notice the ship notice
 * @param lines what was sent, at least one line
 */
public record AdviseShipment(
        @Required CommandId id,
        @Required DocumentId notice,
        @AtLeastOne @AnyOrder List<AdvisedLine> lines) implements Command {

    /** Checks that there are lines, each with a name of its own. */
    public AdviseShipment {
        Given.require("id", id);
        Given.require("notice", notice);
        lines = Lines.require("ship notice " + id, lines, AdvisedLine::supply);
    }

    @Override
    public String type() {
        return "supply.advise";
    }
}
