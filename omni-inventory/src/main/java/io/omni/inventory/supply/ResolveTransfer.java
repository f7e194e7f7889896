package io.omni.inventory.supply;

import io.omni.core.catalog.Sku;
import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import io.omni.inventory.lot.LotLine;
import java.util.List;

/**
 * It was found out why what came of a transfer differs from what was sent.
 *
 * @param id of this command
 * @param transfer which transfer
 * @param sku what
 * @param resolution what became of the units
 * @param quantity how many units, at least one, and at most those by which the two differ
 * @param lots which lots or serial numbers they are of, at the location that they went to, all of them for tracked SKUs, and none for others
 */
public record ResolveTransfer(
        @Required CommandId id,
        @Required TransferId transfer,
        @Required Sku sku,
        @Required TransferResolution resolution,
        @MoreThanZero Quantity quantity,
        @Required @AnyOrder List<LotLine> lots)
        implements Command {

    /** Checks that there is at least one unit. */
    public ResolveTransfer {
        Given.require("id", id);
        Given.require("transfer", transfer);
        Given.require("sku", sku);
        Given.require("resolution", resolution);
        Given.require("quantity", quantity);
        Lines.requireUnits(sku, quantity);
        lots = Given.copy("lots", lots);
    }

    /**
     * Units of which no lots are kept.
     *
     * @param id of this command
     * @param transfer which transfer
     * @param sku what
     * @param resolution what became of the units
     * @param quantity how many units
     */
    public ResolveTransfer(
            CommandId id, TransferId transfer, Sku sku, TransferResolution resolution, Quantity quantity) {
        this(id, transfer, sku, resolution, quantity, List.of());
    }

    @Override
    public String type() {
        return "transfer.resolve";
    }
}
