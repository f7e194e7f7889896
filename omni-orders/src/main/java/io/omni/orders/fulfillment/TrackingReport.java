package io.omni.orders.fulfillment;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.time.Instant;

/**
 * A carrier's word on a parcel.
 *
 * @param status what it says
 * @param at when it was so, by the carrier's clock
 */
public record TrackingReport(
        @Required TrackingStatus status, @Required Instant at) {

    /** Refuses what is null. */
    public TrackingReport {
        Given.require("status", status);
        Given.require("at", at);
    }

    /**
     * Tells which of two reports counts, so that they may arrive in any order, and more than once.
     *
     * @param other another report
     * @return whether this one ends the parcel's way and the other does not or, if that is alike, is of a later instant or, of the same, says more
     */
    public boolean isNewerThan(TrackingReport other) {
        if (status.isFinal() != other.status.isFinal()) {
            return status.isFinal();
        }
        int later = at.compareTo(other.at);
        return later > 0 || (later == 0 && status.compareTo(other.status) > 0);
    }
}
