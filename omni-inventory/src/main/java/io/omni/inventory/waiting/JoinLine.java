package io.omni.inventory.waiting;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody waits for units to become free.
 *
 * @param id of this command; the ticket has the same
 * @param sku what they wait for
 * @param quantity how many units, at least one
 * @param locations where they would take them; none for anywhere
 * @param channel in which they are sold; empty to wait for what anybody may take
 * @param until from when on they wait no more
 */
public record JoinLine(
        @Required CommandId id,
        @Required Sku sku,
        @MoreThanZero Quantity quantity,
        @Required @AnyOrder List<LocationId> locations,
        @Required Optional<ChannelId> channel,
        @Required Instant until)
        implements Command {

    /** Checks that there is something to wait for. */
    public JoinLine {
        Given.require("id", id);
        Given.require("sku", sku);
        Given.require("quantity", quantity);
        locations = Given.copy("locations", locations);
        Given.require("channel", channel);
        Given.require("until", until);
        if (quantity.isZero()) {
            throw new IllegalArgumentException("ticket %s is for no units of %s: give at least one".formatted(id, sku));
        }
    }

    @Override
    public String type() {
        return "waiting.join";
    }
}
