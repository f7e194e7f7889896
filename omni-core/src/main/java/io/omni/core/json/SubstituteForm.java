package io.omni.core.json;

import java.util.function.Function;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.Converter;

/** A value that is written as a record made for it. */
record SubstituteForm<T, S>(Class<T> type, Class<S> shape, Function<T, S> write, Function<S, T> read) {

    Converter<T, S> writer() {
        return new Writer();
    }

    Converter<S, T> reader() {
        return new Reader();
    }

    private final class Writer implements Converter<T, S> {
        @Override
        public S convert(SerializationContext context, T value) {
            return write.apply(value);
        }

        @Override
        public S convert(DeserializationContext context, T value) {
            return write.apply(value);
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return types.constructType(type);
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return types.constructType(shape);
        }
    }

    private final class Reader implements Converter<S, T> {
        @Override
        public T convert(DeserializationContext context, S value) {
            try {
                return read.apply(value);
            } catch (RuntimeException refused) {
                throw context.instantiationException(type, refused);
            }
        }

        @Override
        public T convert(SerializationContext context, S value) {
            return read.apply(value);
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return types.constructType(shape);
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return types.constructType(type);
        }
    }
}
