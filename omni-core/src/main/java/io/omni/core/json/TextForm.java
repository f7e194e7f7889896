package io.omni.core.json;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** A value that is a single text. */
record TextForm<T>(Class<T> type, Function<T, String> write, Function<String, T> read) implements ScalarForm<T> {

    @Override
    public void addTo(SimpleModule module) {
        module.addSerializer(type, new Writer());
        module.addDeserializer(type, new Reader());
        module.addKeySerializer(type, new KeyWriter());
        module.addKeyDeserializer(type, new KeyReader());
    }

    /** The text of a value of this form. */
    String text(Object value) {
        return write.apply(type.cast(value));
    }

    private T value(String text, DeserializationContext context) {
        try {
            return read.apply(text);
        } catch (RuntimeException refused) {
            throw context.instantiationException(type, refused);
        }
    }

    private final class Writer extends ValueSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator to, SerializationContext context) {
            to.writeString(write.apply(value));
        }
    }

    private final class Reader extends ValueDeserializer<T> {
        @Override
        public T deserialize(JsonParser from, DeserializationContext context) {
            if (!from.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(type, JsonFaults.NO_TEXT);
            }
            return value(from.getString(), context);
        }
    }

    private final class KeyWriter extends ValueSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator to, SerializationContext context) {
            to.writeName(write.apply(value));
        }
    }

    private final class KeyReader extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return value(key, context);
        }
    }
}
