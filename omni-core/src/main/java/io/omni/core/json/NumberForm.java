package io.omni.core.json;

import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** A value that is a single whole number. */
record NumberForm<T>(Class<T> type, ToLongFunction<T> write, LongFunction<T> read) implements ScalarForm<T> {

    @Override
    public void addTo(SimpleModule module) {
        module.addSerializer(type, new Writer());
        module.addDeserializer(type, new Reader());
    }

    private final class Writer extends ValueSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator to, SerializationContext context) {
            to.writeNumber(write.applyAsLong(value));
        }
    }

    private final class Reader extends ValueDeserializer<T> {
        @Override
        public T deserialize(JsonParser from, DeserializationContext context) {
            if (!from.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                return context.reportInputMismatch(type, JsonFaults.NO_WHOLE_NUMBER);
            }
            long number = from.getLongValue();
            try {
                return read.apply(number);
            } catch (RuntimeException refused) {
                throw context.instantiationException(type, refused);
            }
        }
    }
}
