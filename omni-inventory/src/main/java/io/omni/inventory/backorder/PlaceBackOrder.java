package io.omni.inventory.backorder;

import io.omni.core.channel.ChannelId;
import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.promise.PromiseMethod;
import io.omni.inventory.stock.StockLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Promises units to somebody that are still to come, all lines or none: as many as the rule of the promise policy lets promise on known supply and
 * beyond it. Units that are on hand are reserved instead; a shopper who wants some of each reserves some and has the rest back-ordered.
 *
 * @param id of this command; the promise has the same, and so has the reservation that it becomes
 * @param lines which units, and where, at least one line; lines for one SKU at one location are judged together
 * @param due when they have to be there
 * @param method how they get to the customer
 * @param channel in which they are sold; empty for none
 * @param timeToLive how long they are promised unless that is confirmed; empty for a promise for good
 */
public record PlaceBackOrder(
        @Required CommandId id,
        @AtLeastOne @AnyOrder List<StockLine> lines,
        @Required Instant due,
        @Required PromiseMethod method,
        @Required Optional<ChannelId> channel,
        @Required Optional<Duration> timeToLive)
        implements Command {

    /** Checks that there are lines, and time if any is given. */
    public PlaceBackOrder {
        Given.require("id", id);
        Given.require("due", due);
        Given.require("method", method);
        Given.require("channel", channel);
        Given.require("time to live", timeToLive);
        lines = Given.copy("lines", lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("back-order %s has no lines: give at least one".formatted(id));
        }
        if (timeToLive.filter(time -> time.isNegative() || time.isZero()).isPresent()) {
            throw new IllegalArgumentException("back-order %s would last for %s: give a positive duration, or none"
                    .formatted(id, timeToLive.get()));
        }
    }

    @Override
    public String type() {
        return "backorder.place";
    }
}
