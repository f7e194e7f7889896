package io.omni.forms;

import io.omni.core.json.JsonForms;
import io.omni.core.ledger.JournalOptions;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which records, types of values, enum constants and components there are below some classes, and which of them a value has. */
final class TypeGraph {

    private final JsonForms forms;
    private final Set<Class<?>> seen = new LinkedHashSet<>();

    TypeGraph(JsonForms forms) {
        this.forms = forms;
    }

    /** Every record that is reached. */
    Set<Class<?>> records(Collection<? extends Class<?>> roots) {
        roots.forEach(this::visit);
        Set<Class<?>> records = new LinkedHashSet<>();
        seen.stream().filter(Class::isRecord).forEach(records::add);
        return records;
    }

    /** What golden files have to show: each component once with something in it, each type of a value, each constant. */
    Set<String> features(Collection<? extends Class<?>> roots) {
        roots.forEach(this::visit);
        Set<String> features = new LinkedHashSet<>();
        for (Class<?> type : seen) {
            if (type.isEnum()) {
                Arrays.stream(type.getEnumConstants()).forEach(constant -> features.add(constant(constant)));
            } else if (type.isRecord()) {
                features.add(type.getName());
                Arrays.stream(type.getRecordComponents()).forEach(component -> features.add(component(component)));
            }
        }
        return features;
    }

    /** What a value shows of that. */
    static void collect(Object value, Set<String> features) {
        if (value instanceof Collection<?> several) {
            several.forEach(one -> collect(one, features));
        } else if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(one -> collect(one, features));
            map.values().forEach(one -> collect(one, features));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(one -> collect(one, features));
        } else if (value instanceof Enum<?> constant) {
            features.add(constant(constant));
        } else if (value instanceof Record) {
            collectRecord(value, features);
        }
    }

    private static void collectRecord(Object value, Set<String> features) {
        features.add(value.getClass().getName());
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = Reflection.part(component, value);
            if (part != null && !isEmpty(part)) {
                features.add(component(component));
                collect(part, features);
            }
        }
    }

    private static boolean isEmpty(Object part) {
        return (part instanceof Collection<?> several && several.isEmpty())
                || (part instanceof Map<?, ?> map && map.isEmpty())
                || (part instanceof Optional<?> optional && optional.isEmpty());
    }

    private void visit(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::visit);
        } else if (type instanceof Class<?> single && isOurs(single) && seen.add(single)) {
            forms.choices().getOrDefault(single, Map.of()).values().forEach(this::visit);
            if (single.isRecord()) {
                Arrays.stream(single.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(this::visit);
            }
        }
    }

    /** A port that options name is no part of what is written. */
    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("io.omni") && type != JournalOptions.class;
    }

    private static String constant(Object constant) {
        return constant.getClass().getName() + " " + ((Enum<?>) constant).name();
    }

    private static String component(RecordComponent component) {
        return component.getDeclaringRecord().getName() + "." + component.getName();
    }
}
