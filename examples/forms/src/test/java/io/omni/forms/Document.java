package io.omni.forms;

import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.json.ConfiguredJson;
import io.omni.core.json.EventJson;
import io.omni.core.json.JsonForm;
import io.omni.core.json.StoredJson;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A kind of value with all there is to know of its JSON.
 *
 * @param kind which folder of golden files it belongs to
 * @param name its name there
 * @param version its version, 0 for what has none
 * @param type the class of the value itself, without what is around it
 * @param write writes a value, for an event a recorded one
 * @param read reads it back
 * @param wrap puts around a value what is written with it
 */
record Document(
        Kind kind,
        String name,
        int version,
        Class<?> type,
        Function<Object, String> write,
        Function<String, Object> read,
        Function<Object, Object> wrap) {

    enum Kind {
        STORED,
        EMITTED,
        CONFIGURED,
        VALUE
    }

    static <T> Document stored(JsonForm<T> form, StoredJson<T> json) {
        return new Document(
                Kind.STORED,
                form.name(),
                form.version(),
                form.type(),
                value -> json.write(form.type().cast(value)),
                json::read,
                UnaryOperator.identity());
    }

    static Document emitted(JsonForm<?> form, EventJson json) {
        return new Document(
                Kind.EMITTED,
                form.name(),
                form.version(),
                form.type(),
                value -> json.write((RecordedEvent) value),
                json::read,
                value -> RandomValue.recorded((Event) value));
    }

    static <T> Document configured(JsonForm<T> form, ConfiguredJson<T> json) {
        return new Document(
                Kind.CONFIGURED,
                form.name(),
                0,
                form.type(),
                value -> json.write(form.type().cast(value)),
                text -> json.read(text, form.name()),
                UnaryOperator.identity());
    }

    static Document value(Class<?> type) {
        return new Document(
                Kind.VALUE,
                type.getSimpleName().equals("State")
                        ? type.getEnclosingClass().getSimpleName() + "State"
                        : type.getSimpleName(),
                0,
                type,
                value -> Forms.JSON.mapper().writerFor(type).writeValueAsString(value),
                text -> Forms.JSON.mapper().readerFor(type).readValue(text),
                UnaryOperator.identity());
    }

    /** The value itself, without what is around it. */
    Object unwrapped(Object value) {
        return value instanceof RecordedEvent recorded && type != RecordedEvent.class ? recorded.event() : value;
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
