package io.omni.inventory.count;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import io.omni.core.location.LocationId;

/**
 * A count was approved, rejected or canceled.
 *
 * @param count which one
 * @param location where
 * @param state how it ended
 * @param lines how many lines were counted
 * @param differing how many of them were posted because they differ
 */
public record CountEnded(CountId count, LocationId location, CountState state, int lines, int differing)
        implements Event {

    @Override
    public String type() {
        return "count.ended";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("count", count.toString());
    }
}
