package io.omni.inventory.quota;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.time.Instant;

/**
 * A step in which a quota is given up: from an instant on no more than a share of it is kept for the channel, and what is there above that may
 * be taken by anybody. Several steps are a plan of how fast the channel should sell: what has sold through keeps its protection, what lags
 * behind loses it.
 *
 * @param from from when on
 * @param kept which share of the quota's size is still kept for the channel; none to give all of it up
 */
public record QuotaRelease(@Required Instant from, @Required Share kept) {

    /** Refuses what is null. */
    public QuotaRelease {
        Given.require("from", from);
        Given.require("kept", kept);
    }

    /**
     * Gives all of a quota up.
     *
     * @param from from when on
     * @return the step
     */
    public static QuotaRelease all(Instant from) {
        return new QuotaRelease(from, Share.NONE);
    }
}
