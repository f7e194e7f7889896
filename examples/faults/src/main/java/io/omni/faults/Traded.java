package io.omni.faults;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;

/** A command was carried out. */
record Traded(SlipId command, Verb verb, String sku) implements Event {

    static final String TYPE = "faults.traded";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public EventSubject subject() {
        return new EventSubject("faults-sku", sku);
    }
}
