package io.omni.orders.incident;

import io.omni.core.id.CommandId;
import io.omni.core.id.UuidV7;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import java.time.Instant;
import java.util.UUID;

/**
 * Names an incident. Ids sort by the instant until which somebody may choose.
 *
 * @param value a time-ordered UUID whose instant is the deadline
 */
public record IncidentId(
        @Required @ValidAs(IncidentId.class) UUID value) {

    /** Checks the version of the id. */
    public IncidentId {
        UuidV7.require("incident id", value);
    }

    /**
     * Gives the id of an incident.
     *
     * @param deadline until when somebody may choose
     * @param cause the command, or step of the clock, that came upon it
     * @param number to tell those of one cause apart
     * @return the id
     */
    public static IncidentId of(Instant deadline, CommandId cause, int number) {
        return new IncidentId(UuidV7.named(deadline, cause + "/incident/" + number));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
