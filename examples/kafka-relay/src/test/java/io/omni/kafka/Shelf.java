package io.omni.kafka;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import io.omni.core.json.JsonForms;
import io.omni.core.storage.AggregateType;

/** A shelf, and how often it was counted. Each count is an event. */
record Shelf(String id, int counts) {

    static final AggregateType<String, Shelf> TYPE = AggregateType.of("shelf", Shelf.class, Shelf::id, id -> id);
    static final JsonForms FORMS = JsonForms.builder()
            .stored("shelf", Shelf.class)
            .emitted("shelf.counted", Counted.class)
            .build();

    /** The how-manieth count of a shelf. */
    record Counted(String shelf, int count) implements Event {

        @Override
        public String type() {
            return "shelf.counted";
        }

        @Override
        public EventSubject subject() {
            return new EventSubject("shelf", shelf);
        }
    }

    Shelf counted() {
        return new Shelf(id, counts + 1);
    }
}
