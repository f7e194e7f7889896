package io.omni.inventory.supply;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.List;

/**
 * What is outstanding is not to come any more. Of a line of a ship notice, it is expected by its order again. What has come has come.
 *
 * @param id of this command
 * @param supplies which lines, at least one
 */
public record CancelSupply(
        @Required CommandId id, @AtLeastOne @AnyOrder List<SupplyId> supplies) implements Command {

    /** Checks that there are lines, each once. */
    public CancelSupply {
        Given.require("id", id);
        supplies = Lines.require("cancellation " + id, supplies, supply -> supply);
    }

    @Override
    public String type() {
        return "supply.cancel";
    }
}
