package io.omni.inventory.reservation;

import io.omni.core.channel.ChannelId;
import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import io.omni.inventory.stock.StockLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Holds units for somebody, of each line as many as there are. {@link ReserveStock} is for who wants all or none.
 *
 * @param id of this command; the reservation has the same
 * @param lines which units, and where, at least one line; lines for one SKU at one location are judged together
 * @param timeToLive how long they are held unless the reservation is extended or confirmed
 * @param channel in which they are sold; empty to take what anybody may take and nothing else
 */
public record ReserveSome(
        @Required CommandId id,
        @AtLeastOne @AnyOrder List<StockLine> lines,
        @MoreThanZero Duration timeToLive,
        @Required Optional<ChannelId> channel)
        implements Command {

    /** Checks that there are lines and time. */
    public ReserveSome {
        Given.require("id", id);
        Given.require("time to live", timeToLive);
        Given.require("channel", channel);
        lines = Given.copy("lines", lines);
        ReservationTerms.requireLines(id, lines);
        ReservationTerms.requireTime(id, timeToLive);
    }

    @Override
    public String type() {
        return "stock.reserve-some";
    }
}
