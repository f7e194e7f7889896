package io.omni.inventory.lot;

import io.omni.core.catalog.Sku;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * A lot or a unit is called back, by its maker or by law. All of it that can be sold or is on display, anywhere, is put on quality hold as a
 * fact, whoever was promised units; where that leaves fewer than are promised, {@link io.omni.inventory.stock.StockOvercommitted} is emitted.
 * Nothing of the lot is offered from now on, whatever comes in of it later. Sent again under another id, it takes in what has come since.
 *
 * @param id of this command
 * @param sku of what
 * @param lot which lot or serial number
 */
public record RecallLot(
        @Required CommandId id, @Required Sku sku, @Required LotId lot) implements Command {

    /** Refuses what is null, and what is no lot. */
    public RecallLot {
        Given.require("id", id);
        Given.require("sku", sku);
        Given.require("lot", lot);
        NamedLots.requireName("recall " + id, lot);
    }

    @Override
    public String type() {
        return "lot.recall";
    }
}
