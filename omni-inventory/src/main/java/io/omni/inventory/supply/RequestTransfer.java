package io.omni.inventory.supply;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.time.Instant;
import java.util.List;

/**
 * A location is to send units to another one. They are expected there from now on. Nothing is held where they are: that they are available
 * is found out when they are sent.
 *
 * @param id of this command; the transfer has the same
 * @param from which location is to send them
 * @param to where to
 * @param lines which units, at least one line, and one for each SKU
 * @param expectedAt when they are expected to be there
 */
public record RequestTransfer(
        @Required CommandId id,
        @Required LocationId from,
        @Required LocationId to,
        @AtLeastOne @AnyOrder List<TransferLine> lines,
        @Required Instant expectedAt)
        implements Command {

    /** Checks that there are lines, and that they go somewhere else. */
    public RequestTransfer {
        Given.require("id", id);
        Given.require("from", from);
        Given.require("to", to);
        Given.require("expected instant", expectedAt);
        lines = Lines.require("transfer " + id, lines, TransferLine::sku);
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "transfer %s goes from %s to where it is: name another location".formatted(id, from));
        }
    }

    @Override
    public String type() {
        return "transfer.request";
    }
}
