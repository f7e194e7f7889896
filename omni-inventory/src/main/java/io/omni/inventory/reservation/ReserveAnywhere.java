package io.omni.inventory.reservation;

import io.omni.core.channel.ChannelId;
import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Holds units for somebody at whichever of some locations there are any, all of the lines or none. The units are held where they are, so that
 * no sum over locations can promise them twice: at the first location that has all that is wanted, or else from the first on, as many as each
 * has. {@link AmendReservation} fixes other locations later without letting go of anything.
 *
 * @param id of this command; the reservation has the same
 * @param lines which units, at least one line; lines for one SKU are judged together
 * @param locations where they may be held, the best first, at least one
 * @param timeToLive how long they are held unless the reservation is extended or confirmed
 * @param channel in which they are sold; empty to take what anybody may take and nothing else
 */
public record ReserveAnywhere(
        @Required CommandId id,
        @AtLeastOne @AnyOrder List<WantedUnits> lines,
        @AtLeastOne List<LocationId> locations,
        @MoreThanZero Duration timeToLive,
        @Required Optional<ChannelId> channel)
        implements Command {

    /** Checks that there are lines, locations and time. */
    public ReserveAnywhere {
        Given.require("id", id);
        Given.require("time to live", timeToLive);
        Given.require("channel", channel);
        lines = Given.copy("lines", lines);
        locations = Given.copy("locations", locations);
        ReservationTerms.requireLines(id, lines);
        if (locations.isEmpty()) {
            throw new IllegalArgumentException("reservation %s has the locations []: give at least one".formatted(id));
        }
        ReservationTerms.requireTime(id, timeToLive);
    }

    @Override
    public String type() {
        return "stock.reserve-anywhere";
    }
}
