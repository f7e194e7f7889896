package io.omni.orders;

import java.util.List;

/**
 * What {@link Fulfillments#tidyUp} did.
 *
 * @param escalated how many tasks nobody took in time
 * @param late how many tasks were found late
 * @param resourced how many parts somebody can supply that nobody could before
 * @param settled about how many incidents nobody chose, so that their default was done
 * @param reminded how many customers are to be reminded of what waits for them
 * @param noShows how many did not come
 * @param failed what could not be done, and is tried again the next time
 */
public record FulfillmentRun(
        int escalated, int late, int resourced, int settled, int reminded, int noShows, List<Failure> failed) {

    /** Copies the failures. */
    public FulfillmentRun {
        failed = List.copyOf(failed);
    }

    /**
     * Something that could not be done.
     *
     * @param what the id of the task or incident
     * @param cause why not
     */
    public record Failure(String what, RuntimeException cause) {}
}
