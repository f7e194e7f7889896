package io.omni.inventory.supply;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.time.Instant;

/**
 * A line of an order or ship notice was changed.
 *
 * @param id of this command
 * @param supply which line
 * @param quantity how many units it is for in all, those that have come included; where more have come, none is outstanding
 * @param expectedAt when those outstanding are expected to be there
 */
public record ReviseSupply(
        @Required CommandId id,
        @Required SupplyId supply,
        @Required Quantity quantity,
        @Required Instant expectedAt) implements Command {

    /** Refuses what is null. */
    public ReviseSupply {
        Given.require("id", id);
        Given.require("supply", supply);
        Given.require("quantity", quantity);
        Given.require("expected instant", expectedAt);
    }

    @Override
    public String type() {
        return "supply.revise";
    }
}
