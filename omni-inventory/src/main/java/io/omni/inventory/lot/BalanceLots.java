package io.omni.inventory.lot;

import io.omni.core.catalog.Sku;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Counts as {@link LotId#UNASSIGNED} whatever stock of a SKU has that its lots have not: the first thing to do once a SKU is tracked of which
 * there is stock. Where the lots add up already, nothing is changed.
 *
 * @param id of this command
 * @param sku of what
 */
public record BalanceLots(@Required CommandId id, @Required Sku sku) implements Command {

    /** Refuses what is null. */
    public BalanceLots {
        Given.require("id", id);
        Given.require("sku", sku);
    }

    @Override
    public String type() {
        return "lot.balance";
    }
}
