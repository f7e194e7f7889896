package io.omni.inventory.supply;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.List;

/**
 * Units are expected from a supplier: the lines of a purchase order, or of a ship notice that names no order. Those of a notice for orders
 * that are announced are {@link AdviseShipment}, so that no unit is expected twice.
 *
 * @param id of this command
 * @param source the document; no transfer order, which is requested
 * @param lines what is expected, where and when, at least one line
 */
public record AnnounceSupply(
        @Required CommandId id,
        @Required SupplySource source,
        @AtLeastOne @AnyOrder List<SupplyLine> lines) implements Command {

    /** Checks that there are lines, each with a name of its own, and that they are not of a transfer. */
    public AnnounceSupply {
        Given.require("id", id);
        Given.require("source", source);
        lines = Lines.require("announcement " + id, lines, SupplyLine::supply);
        if (source.type() == SupplyType.TRANSFER_ORDER) {
            throw new IllegalArgumentException(
                    "announcement %s is of the %s: request the transfer, which announces it".formatted(id, source));
        }
    }

    @Override
    public String type() {
        return "supply.announce";
    }
}
