package io.omni.inventory.lot;

import io.omni.core.catalog.Sku;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.time.Instant;
import java.util.Optional;

/**
 * Says what is known of a lot, before units of it come in; said again, it corrects what was said. Serial numbers need no such word, unless a
 * unit spoils.
 *
 * @param id of this command
 * @param sku of what
 * @param lot which lot
 * @param bestBefore from when on it is not sold any more; empty for what does not spoil
 */
public record DeclareLot(
        @Required CommandId id,
        @Required Sku sku,
        @Required LotId lot,
        @Required Optional<Instant> bestBefore) implements Command {

    /** Refuses what is null, and what is no lot. */
    public DeclareLot {
        Given.require("id", id);
        Given.require("sku", sku);
        Given.require("lot", lot);
        Given.require("best before", bestBefore);
        NamedLots.requireName("declaration " + id, lot);
    }

    @Override
    public String type() {
        return "lot.declare";
    }
}
