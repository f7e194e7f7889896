package io.omni.inventory.supply;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.lot.LotLine;
import java.util.List;

/**
 * Units of a transfer leave: all that were requested, some of them, or more. Only available ones do.
 *
 * @param id of this command
 * @param transfer which transfer
 * @param lines which units, at least one line, and one for each SKU
 * @param lots which lots or serial numbers they are of, at the location that sends, all of them for tracked SKUs, and none for others
 */
public record ShipTransfer(
        @Required CommandId id,
        @Required TransferId transfer,
        @AtLeastOne @AnyOrder List<TransferLine> lines,
        @Required @AnyOrder List<LotLine> lots)
        implements Command {

    /** Checks that there are lines. */
    public ShipTransfer {
        Given.require("id", id);
        Given.require("transfer", transfer);
        lines = Lines.require("shipment " + id, lines, TransferLine::sku);
        lots = Given.copy("lots", lots);
    }

    /**
     * Units of which no lots are kept.
     *
     * @param id of this command
     * @param transfer which transfer
     * @param lines which units, at least one line, and one for each SKU
     */
    public ShipTransfer(CommandId id, TransferId transfer, List<TransferLine> lines) {
        this(id, transfer, lines, List.of());
    }

    @Override
    public String type() {
        return "transfer.ship";
    }
}
