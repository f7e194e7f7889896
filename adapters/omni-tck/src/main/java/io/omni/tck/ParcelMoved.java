package io.omni.tck;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;

/**
 * The event that the suites append.
 *
 * @param parcel which parcel, the subject
 * @param move its how-manieth move
 */
public record ParcelMoved(ParcelId parcel, int move) implements Event {

    @Override
    public String type() {
        return "tck.parcel-moved";
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("tck-parcel", parcel.value());
    }
}
