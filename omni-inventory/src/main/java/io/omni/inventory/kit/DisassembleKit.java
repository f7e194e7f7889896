package io.omni.inventory.kit;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.stock.StockLine;

/**
 * Kits are taken apart: available kits leave the stock, and their parts come into it.
 *
 * @param id of this command
 * @param kits how many of which kit, and where
 */
public record DisassembleKit(
        @Required CommandId id, @Required StockLine kits) implements Command {

    /** Refuses what is null. */
    public DisassembleKit {
        Given.require("id", id);
        Given.require("kits", kits);
    }

    @Override
    public String type() {
        return "stock.disassemble";
    }
}
