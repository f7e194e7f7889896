package io.omni.inventory.supply;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.List;

/**
 * Units of a transfer leave: all that were requested, some of them, or more. Only available ones do.
 *
 * @param id of this command
 * @param transfer which transfer
 * @param lines which units, at least one line, and one for each SKU
 */
public record ShipTransfer(
        @Required CommandId id,
        @Required TransferId transfer,
        @AtLeastOne @AnyOrder List<TransferLine> lines) implements Command {

    /** Checks that there are lines. */
    public ShipTransfer {
        Given.require("id", id);
        Given.require("transfer", transfer);
        lines = Lines.require("shipment " + id, lines, TransferLine::sku);
    }

    @Override
    public String type() {
        return "transfer.ship";
    }
}
