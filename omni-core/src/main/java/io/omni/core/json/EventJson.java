package io.omni.core.json;

import io.omni.core.event.Event;
import io.omni.core.event.EventId;
import io.omni.core.event.RecordedEvent;
import io.omni.core.internal.Text;
import java.io.StringWriter;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes and reads events as CloudEvents 1.0: in the JSON format, structured mode, with the attributes and the data in one line of text; or
 * in binary mode, the attributes apart from the data.
 *
 * <pre>{@code
 * {"specversion":"1.0","id":"01935000-...","source":"https://shop.example/omni","type":"order.placed",
 *  "subject":"order/01935000-...","time":"2026-11-22T10:15:30Z","datacontenttype":"application/json",
 *  "dataversion":1,"partitionkey":"order/01935000-...","data":{"order":"01935000-...", ...}}
 * }</pre>
 *
 * <p>{@code partitionkey} is the extension of that name; events of one key keep their order. {@code dataversion} is an extension of Omni: the
 * version of the form of the data. A field may be added to an event without a new version, for who reads it ignores what is unknown; all
 * else makes a new version. Immutable, and safe for use by several threads.
 */
public final class EventJson {

    private static final String SPEC_VERSION = "1.0";
    private static final String CONTENT_TYPE = "application/json";
    private static final String DATA_VERSION = "dataversion";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");

    private final URI source;
    private final Map<String, JsonForm<?>> forms;
    private final JsonMapper mapper;
    private final Shapes shapes;

    EventJson(URI source, Map<String, JsonForm<?>> forms, JsonMapper mapper, Shapes shapes) {
        if (source.toString().isEmpty()) {
            throw new IllegalArgumentException("the source of events is empty: name the system that they come from");
        }
        this.source = source;
        this.forms = Map.copyOf(forms);
        this.mapper = mapper;
        this.shapes = shapes;
    }

    /**
     * Writes an event.
     *
     * @param recorded the event, as it is in the outbox
     * @return one line, the same for equal events
     * @throws IllegalArgumentException if no form has the event's type and class
     */
    public String write(RecordedEvent recorded) {
        Event event = recorded.event();
        JsonForm<?> form = form(event);
        StringWriter text = new StringWriter();
        try (JsonGenerator to = mapper.createGenerator(text)) {
            to.writeStartObject();
            attributes(recorded, form).forEach((name, value) -> {
                if (name.equals(DATA_VERSION)) {
                    to.writeNumberProperty(name, form.version());
                } else {
                    to.writeStringProperty(name, value);
                }
            });
            to.writeName("data");
            mapper.writerFor(form.type()).writeValue(to, event);
            to.writeEndObject();
        }
        return text.toString();
    }

    /**
     * Writes an event in binary mode.
     *
     * @param recorded the event, as it is in the outbox
     * @return attributes and data, the same for equal events
     * @throws IllegalArgumentException if no form has the event's type and class
     */
    public CloudEvent writeBinary(RecordedEvent recorded) {
        JsonForm<?> form = form(recorded.event());
        return new CloudEvent(
                attributes(recorded, form), mapper.writerFor(form.type()).writeValueAsString(recorded.event()));
    }

    private Map<String, String> attributes(RecordedEvent recorded, JsonForm<?> form) {
        String subject = recorded.event().subject().toString();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("specversion", SPEC_VERSION);
        attributes.put("id", recorded.id().toString());
        attributes.put("source", source.toString());
        attributes.put("type", form.name());
        attributes.put("subject", subject);
        attributes.put("time", recorded.occurredAt().toString());
        attributes.put("datacontenttype", CONTENT_TYPE);
        attributes.put(DATA_VERSION, String.valueOf(form.version()));
        attributes.put("partitionkey", subject);
        return attributes;
    }

    /**
     * Reads an event of any version that has steps. Attributes and fields that are unknown are ignored.
     *
     * @param text the event
     * @return the event
     * @throws UnreadableJson if it is no event, of a type or version that is not known, or damaged
     */
    public RecordedEvent read(String text) {
        return read(tree(text));
    }

    /**
     * Reads an event that came in binary mode, of any version that has steps. Attributes and fields that are unknown are ignored.
     *
     * @param event its attributes, by their names without what a transport puts before them, and its data
     * @return the event
     * @throws UnreadableJson if it is no event, of a type or version that is not known, or damaged
     */
    public RecordedEvent readBinary(CloudEvent event) {
        ObjectNode whole = mapper.createObjectNode();
        event.attributes().forEach(whole::put);
        String version = event.attributes().getOrDefault(DATA_VERSION, "");
        if (WHOLE_NUMBER.matcher(version).matches()) {
            whole.put(DATA_VERSION, Integer.parseInt(version));
        }
        whole.set("data", tree(event.data()));
        return read(whole);
    }

    private RecordedEvent read(ObjectNode event) {
        String type = attribute(event, "type");
        JsonForm<?> form = forms.get(type);
        if (form == null) {
            Set<String> known = new TreeSet<>(forms.keySet());
            throw new UnreadableJson(
                    "event",
                    "type %s is unknown here: add its form, or skip it; known are %s"
                            .formatted(Text.quoted(type), known));
        }
        requireSpecVersion(event, form);
        JsonNode version = event.path(DATA_VERSION);
        if (!version.isInt()) {
            throw new UnreadableJson(type, "attribute dataversion is missing or no whole number: give the version");
        }
        return new RecordedEvent(id(event, type), time(event, type), data(event, form, version.intValue()));
    }

    private ObjectNode tree(String text) {
        try {
            if (mapper.readTree(text) instanceof ObjectNode event) {
                return event;
            }
        } catch (JacksonException fault) {
            throw new JsonFaults("event", shapes).in(fault);
        }
        throw new UnreadableJson("event", "is no object: give one in { }");
    }

    private static void requireSpecVersion(ObjectNode event, JsonForm<?> form) {
        String version = attribute(event, "specversion");
        if (!version.equals(SPEC_VERSION)) {
            throw new UnreadableJson(
                    form.name(),
                    "specversion %s is not the %s known here".formatted(Text.quoted(version), SPEC_VERSION));
        }
    }

    private static String attribute(ObjectNode event, String name) {
        JsonNode value = event.path(name);
        if (!value.isString()) {
            throw new UnreadableJson("event", "attribute %s is missing or no text: give it in quotes".formatted(name));
        }
        return value.stringValue();
    }

    private static EventId id(ObjectNode event, String type) {
        try {
            return new EventId(UUID.fromString(attribute(event, "id")));
        } catch (IllegalArgumentException refused) {
            throw new UnreadableJson(type, JsonPlace.UNKNOWN, "attribute id: " + refused.getMessage(), refused);
        }
    }

    private static Instant time(ObjectNode event, String type) {
        try {
            return Instant.parse(attribute(event, "time"));
        } catch (DateTimeException refused) {
            throw new UnreadableJson(
                    type, JsonPlace.UNKNOWN, "attribute time is no instant such as 2026-11-22T10:15:30Z", refused);
        }
    }

    private Event data(ObjectNode event, JsonForm<?> form, int version) {
        if (!(event.get("data") instanceof ObjectNode data)) {
            throw new UnreadableJson(form.name(), "field \"data\" is missing or no object: give one in { }");
        }
        ObjectNode current = form.current(version, data);
        try {
            return mapper.readerFor(form.type())
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(current);
        } catch (JacksonException fault) {
            throw new JsonFaults(form.name(), shapes).in("data", fault);
        }
    }

    private JsonForm<?> form(Event event) {
        JsonForm<?> form = forms.get(event.type());
        if (form == null || form.type() != event.getClass()) {
            throw new IllegalArgumentException("event '%s' of %s has no form: add one of that name and class"
                    .formatted(event.type(), event.getClass().getName()));
        }
        return form;
    }
}
