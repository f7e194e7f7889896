package io.omni.orders.fulfillment;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * A carrier says something of a parcel. Reports may come in any order, and more than once.
 *
 * @param id of this command; one made from the carrier's own id of the report makes a redelivery a repetition
 * @param tracking which parcel
 * @param report what is said
 */
public record TrackParcel(
        @Required CommandId id,
        @Required TrackingNumber tracking,
        @Required TrackingReport report) implements Command {

    /** Refuses what is null. */
    public TrackParcel {
        Given.require("id", id);
        Given.require("tracking number", tracking);
        Given.require("report", report);
    }

    @Override
    public String type() {
        return "fulfillment.track";
    }
}
