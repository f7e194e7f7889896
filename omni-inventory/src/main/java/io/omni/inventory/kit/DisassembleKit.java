package io.omni.inventory.kit;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.lot.LotLine;
import io.omni.inventory.stock.StockLine;
import java.util.List;

/**
 * Kits are taken apart: available kits leave the stock, and their parts come into it.
 *
 * @param id of this command
 * @param kits how many of which kit, and where
 * @param lots which lots or serial numbers kits and parts are of, all of them for tracked SKUs, and none for others
 */
public record DisassembleKit(
        @Required CommandId id,
        @Required StockLine kits,
        @Required @AnyOrder List<LotLine> lots) implements Command {

    /** Refuses what is null. */
    public DisassembleKit {
        Given.require("id", id);
        Given.require("kits", kits);
        lots = Given.copy("lots", lots);
    }

    /**
     * Kits and parts of which no lots are kept.
     *
     * @param id of this command
     * @param kits how many of which kit, and where
     */
    public DisassembleKit(CommandId id, StockLine kits) {
        this(id, kits, List.of());
    }

    @Override
    public String type() {
        return "stock.disassemble";
    }
}
