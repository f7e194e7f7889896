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
 * Units of a transfer arrive. That they did is a fact, and taken even before it is told that they were sent: then fewer than none are in
 * transit, until it is told, or {@linkplain ResolveTransfer resolved}.
 *
 * @param id of this command
 * @param transfer which transfer
 * @param lines what came, at least one line, and one for each SKU
 * @param lots which lots or serial numbers the sound units are of, all of them for tracked SKUs, and none for others
 * @param damagedLots which ones the damaged units are of
 */
public record ReceiveShipment(
        @Required CommandId id,
        @Required TransferId transfer,
        @AtLeastOne @AnyOrder List<TransferArrival> lines,
        @Required @AnyOrder List<LotLine> lots,
        @Required @AnyOrder List<LotLine> damagedLots)
        implements Command {

    /** Checks that there are lines. */
    public ReceiveShipment {
        Given.require("id", id);
        Given.require("transfer", transfer);
        lines = Lines.require("arrival " + id, lines, TransferArrival::sku);
        lots = Given.copy("lots", lots);
        damagedLots = Given.copy("damaged lots", damagedLots);
    }

    /**
     * Units of which no lots are kept.
     *
     * @param id of this command
     * @param transfer which transfer
     * @param lines what came, at least one line, and one for each SKU
     */
    public ReceiveShipment(CommandId id, TransferId transfer, List<TransferArrival> lines) {
        this(id, transfer, lines, List.of(), List.of());
    }

    @Override
    public String type() {
        return "transfer.receive";
    }
}
