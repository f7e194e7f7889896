package io.omni.core.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes and reads one kind of document that a store keeps: one line of text, without a line break, that says what it is.
 *
 * <pre>{@code {"type":"order","version":1,"data":{"id":"01935000-...", ...}}}</pre>
 *
 * <p>A document of an older version is brought up by the steps of its {@link JsonForm}. Immutable, and safe for use by several threads.
 *
 * @param <T> the type of the values
 */
public final class StoredJson<T> {

    private static final String TYPE = "type";
    private static final String VERSION = "version";
    private static final String DATA = "data";
    private static final List<String> FIELDS = List.of(DATA, TYPE, VERSION);

    private final JsonForm<T> form;
    private final JsonMapper mapper;
    private final ObjectWriter writer;
    private final ObjectReader reader;
    private final ObjectReader trees;
    private final JsonFaults faults;
    private final String beforeData;

    StoredJson(JsonForm<T> form, JsonMapper mapper, Shapes shapes) {
        this.form = form;
        this.mapper = mapper;
        this.writer = mapper.writerFor(form.type());
        this.reader = mapper.readerFor(form.type()).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.trees = mapper.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.faults = new JsonFaults(form.name(), shapes);
        this.beforeData =
                "{\"%s\":\"%s\",\"%s\":%d,\"%s\":".formatted(TYPE, form.name(), VERSION, form.version(), DATA);
    }

    /**
     * The form of the documents.
     *
     * @return their name, class, version and steps
     */
    public JsonForm<T> form() {
        return form;
    }

    /**
     * Writes a document of the current version.
     *
     * @param value the value
     * @return one line, the same for equal values
     */
    public String write(T value) {
        return beforeData + writer.writeValueAsString(value) + "}";
    }

    /**
     * Reads a document of any version that has steps.
     *
     * @param text what was written; the order of fields and white space do not matter
     * @return the value
     * @throws UnreadableJson if it is cut off, damaged, of another kind or of a version that is not known
     */
    public T read(String text) {
        try (JsonParser parser = mapper.createParser(text)) {
            return read(parser);
        } catch (JacksonException fault) {
            throw faults.in(fault);
        }
    }

    private T read(JsonParser parser) {
        Envelope envelope = new Envelope();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw faults.at(
                    parser.currentTokenLocation(),
                    "is no document: it begins with {\"type\":\"%s\"".formatted(form.name()));
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            envelope.take(field, parser);
        }
        if (parser.nextToken() != null) {
            throw faults.at(parser.currentTokenLocation(), "something follows after the end: remove it");
        }
        return envelope.value();
    }

    private T read(JsonNode node) {
        try {
            return reader.readValue(node);
        } catch (JacksonException fault) {
            throw faults.in(DATA, fault);
        }
    }

    /** What has been read of the document so far. Its fields come in any order: some stores sort them. */
    private final class Envelope {

        private boolean typed;
        private int version;
        private @Nullable JsonNode data;
        private @Nullable T value;

        void take(String field, JsonParser parser) {
            switch (field) {
                case TYPE -> takeType(parser);
                case VERSION -> takeVersion(parser);
                case DATA -> takeData(parser);
                default -> throw faults.at(parser.currentTokenLocation(), JsonFaults.unknownField(field, FIELDS));
            }
        }

        T value() {
            if (value != null) {
                return value;
            }
            requireHeader();
            if (data == null) {
                throw faults.because("field \"%s\" is missing: it was cut off, or is no document".formatted(DATA));
            }
            if (version == form.version()) {
                return read(data);
            }
            if (!(data instanceof ObjectNode object)) {
                throw faults.because("field \"%s\" does not fit: give an object in { }".formatted(DATA));
            }
            return read(form.current(version, object));
        }

        private void takeType(JsonParser parser) {
            if (!parser.hasToken(JsonToken.VALUE_STRING) || !parser.getString().equals(form.name())) {
                throw faults.at(
                        parser.currentTokenLocation(),
                        "is another kind of document: its type should be \"%s\"".formatted(form.name()));
            }
            typed = true;
        }

        private void takeVersion(JsonParser parser) {
            if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                throw faults.at(parser.currentTokenLocation(), JsonFaults.NO_WHOLE_NUMBER);
            }
            version = parser.getIntValue();
            form.requireReadable(version);
        }

        private void takeData(JsonParser parser) {
            if (typed && version == form.version()) {
                value = readNow(parser);
            } else {
                data = trees.readValue(parser);
            }
        }

        private T readNow(JsonParser parser) {
            try {
                return reader.readValue(parser);
            } catch (JacksonException fault) {
                throw faults.in(DATA, fault);
            }
        }

        private void requireHeader() {
            if (!typed || version == 0) {
                throw faults.because(
                        "field \"%s\" is missing: it was cut off, or is no document".formatted(typed ? VERSION : TYPE));
            }
        }
    }
}
