package io.omni.core.relay;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;

/** A parcel was moved. */
sealed interface Moved extends Event {

    String parcel();

    int step();

    @Override
    default String type() {
        return "test.moved";
    }

    @Override
    default EventSubject subject() {
        return new EventSubject("parcel", parcel());
    }

    default String name() {
        return parcel() + step();
    }

    record ByTruck(String parcel, int step) implements Moved {}

    record ByTrain(String parcel, int step) implements Moved {}
}
