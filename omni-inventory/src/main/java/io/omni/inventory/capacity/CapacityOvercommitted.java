package io.omni.inventory.capacity;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import io.omni.inventory.stock.ShortPromise;
import java.util.List;
import java.util.Optional;

/**
 * Another plan leaves less of a capacity than is promised. What was promised last is short first, as for stock.
 *
 * @param day which day, and where
 * @param slot which pick-up slot of the day; empty for the day as a whole
 * @param measure of what there is too little
 * @param missing how much is promised that is not there
 * @param promises who is short of it, the last promised first
 */
public record CapacityOvercommitted(
        WorkDay day, Optional<Slot> slot, CapacityMeasure measure, long missing, List<ShortPromise> promises)
        implements Event {

    /** Copies the promises. */
    public CapacityOvercommitted {
        promises = List.copyOf(promises);
    }

    @Override
    public String type() {
        return "capacity.overcommitted";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("capacity", day.location().value());
    }
}
