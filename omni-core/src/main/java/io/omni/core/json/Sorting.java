package io.omni.core.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.Converter;

/**
 * Puts sets and the keys of maps in order, constants as they are declared and others by their texts: those of the JDK give them in another
 * order in each process, and the same value would be written as other bytes.
 */
final class Sorting implements Converter<Object, Object> {

    private final JavaType type;
    private final Comparator<Object> order;

    Sorting(JavaType type, Comparator<Object> order) {
        this.type = type;
        this.order = order;
    }

    @Override
    public Object convert(SerializationContext context, Object value) {
        return value instanceof Map<?, ?> map ? sorted(map) : sorted((Collection<?>) value);
    }

    @Override
    public Object convert(DeserializationContext context, Object value) {
        return value;
    }

    @Override
    public JavaType getInputType(TypeFactory types) {
        return type;
    }

    @Override
    public JavaType getOutputType(TypeFactory types) {
        return type;
    }

    private Map<Object, Object> sorted(Map<?, ?> map) {
        Map<Object, Object> sorted = new LinkedHashMap<>();
        List<? extends Map.Entry<?, ?>> entries = map.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey, order))
                .toList();
        entries.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private Set<Object> sorted(Collection<?> set) {
        Set<Object> sorted = new LinkedHashSet<>();
        set.stream().sorted(order).forEach(sorted::add);
        return sorted;
    }
}
