package io.omni.inventory.reservation;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.time.Duration;

/**
 * Lets a reservation that has not expired last longer, or shorter.
 *
 * @param id of this command
 * @param reservation which one
 * @param timeToLive how long from now, a positive duration
 */
public record ExtendReservation(
        @Required CommandId id,
        @Required ReservationId reservation,
        @MoreThanZero Duration timeToLive) implements Command {

    /** Checks that there is time. */
    public ExtendReservation {
        Given.require("id", id);
        Given.require("reservation", reservation);
        Given.require("time to live", timeToLive);
        if (timeToLive.isNegative() || timeToLive.isZero()) {
            throw new IllegalArgumentException(
                    "reservation %s would be held for %s: give a positive duration, or release it"
                            .formatted(reservation, timeToLive));
        }
    }

    @Override
    public String type() {
        return "stock.extend-reservation";
    }
}
