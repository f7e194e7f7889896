package io.omni.inventory.reservation;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import java.time.Duration;

/**
 * Lets a reservation that has not expired last longer, or shorter.
 *
 * @param id of this command
 * @param reservation which one
 * @param timeToLive how long from now, a positive duration
 */
public record ExtendReservation(CommandId id, ReservationId reservation, Duration timeToLive) implements Command {

    /** Checks that there is time. */
    public ExtendReservation {
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
