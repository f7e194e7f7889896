package io.omni.core.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event in the binary mode of CloudEvents 1.0: its attributes by name, for the headers of a transport, and its data alone. A transport's
 * binding says what the headers are called: over Kafka {@code ce_} goes before each name, and {@code datacontenttype} is
 * {@code content-type}.
 *
 * @param attributes the attributes in text, such as {@code id}, {@code type} and {@code partitionkey}, in the order of {@link EventJson}
 * @param data the data, as the JSON that {@code datacontenttype} says it is
 */
public record CloudEvent(Map<String, String> attributes, String data) {

    /** Copies the attributes, which are then as they are. */
    public CloudEvent {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * Gives an attribute.
     *
     * @param name its name
     * @return its value
     * @throws IllegalArgumentException if there is none of this name
     */
    public String attribute(String name) {
        String value = attributes.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "the event has no attribute '%s': it has %s".formatted(name, attributes.keySet()));
        }
        return value;
    }
}
