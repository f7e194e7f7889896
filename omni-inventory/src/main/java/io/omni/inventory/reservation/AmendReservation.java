package io.omni.inventory.reservation;

import io.omni.core.channel.ChannelId;
import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.stock.StockLine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes a reservation that has not expired one of other lines, at once and as a whole: what it holds already it keeps, so that its own units
 * never stand in its way; what is more is taken, what is less is released. So a basket changes, and so the locations of what was reserved
 * anywhere are fixed.
 *
 * @param id of this command
 * @param reservation which one
 * @param lines all that it is to hold, at least one line; what has shipped is no part of it
 * @param channel in which the units are sold; empty to take what anybody may take and nothing else
 * @param timeToLive how long it is held from now on; empty to leave that as it is
 */
public record AmendReservation(
        @Required CommandId id,
        @Required ReservationId reservation,
        @AtLeastOne @AnyOrder List<StockLine> lines,
        @Required Optional<ChannelId> channel,
        @Required Optional<Duration> timeToLive)
        implements Command {

    /** Checks that there are lines, and time if any is given. */
    public AmendReservation {
        Given.require("id", id);
        Given.require("reservation", reservation);
        Given.require("channel", channel);
        Given.require("time to live", timeToLive);
        lines = Given.copy("lines", lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "amendment %s of reservation %s has no lines: give at least one, or release the reservation"
                            .formatted(id, reservation));
        }
        timeToLive.ifPresent(time -> ReservationTerms.requireTime(reservation, time));
    }

    @Override
    public String type() {
        return "stock.amend-reservation";
    }
}
