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
 * Holds units for somebody, all of the lines or none. Lines for one SKU at one location are judged together.
 *
 * @param id of this command; the reservation has the same
 * @param lines which units, and where, at least one line
 * @param timeToLive how long they are held unless the reservation is extended or confirmed
 * @param channel in which they are sold: what is set aside for it is taken first, then what anybody may take, then what other channels lend;
 *     empty to take what anybody may take and nothing else
 */
public record ReserveStock(
        @Required CommandId id,
        @AtLeastOne @AnyOrder List<StockLine> lines,
        @MoreThanZero Duration timeToLive,
        @Required Optional<ChannelId> channel)
        implements Command {

    /** Checks that there are lines and time. */
    public ReserveStock {
        Given.require("id", id);
        Given.require("time to live", timeToLive);
        Given.require("channel", channel);
        lines = Given.copy("lines", lines);
        ReservationTerms.requireLines(id, lines);
        ReservationTerms.requireTime(id, timeToLive);
    }

    /**
     * Holds units that anybody may take.
     *
     * @param id of this command; the reservation has the same
     * @param lines which units, and where, at least one line
     * @param timeToLive how long they are held unless the reservation is extended or confirmed
     */
    public ReserveStock(CommandId id, List<StockLine> lines, Duration timeToLive) {
        this(id, lines, timeToLive, Optional.empty());
    }

    /**
     * The same for a channel.
     *
     * @param sells in which channel the units are sold
     * @return the command
     */
    public ReserveStock in(ChannelId sells) {
        return new ReserveStock(id, lines, timeToLive, Optional.of(sells));
    }

    @Override
    public String type() {
        return "stock.reserve";
    }
}
