package io.omni.core.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the documents consist of: their records and enums, found from component to component, and the names of types. Refuses
 * what has no form, so that a forgotten name shows when a host starts and not when the first such value comes along.
 */
final class Shapes {

    /** The field that says which type a value is of. */
    static final String TYPE_FIELD = "type";

    private static final Set<Class<?>> CONTAINERS = Set.of(List.class, Set.class, Map.class, Optional.class);
    private static final Set<Class<?>> PLAIN =
            Set.of(String.class, boolean.class, int.class, long.class, double.class, Integer.class, Long.class);

    private final JsonForms forms;
    private final Map<Class<?>, Set<String>> records = new HashMap<>();
    private final Map<Class<?>, String> typeNames = new HashMap<>();
    private final Map<Class<?>, Map<String, Class<?>>> roots = new HashMap<>();
    private final Map<Class<?>, String> typeFields = new HashMap<>();
    private final Set<Class<?>> enums = new HashSet<>();

    Shapes(JsonForms forms) {
        this.forms = forms;
        Stream.of(forms.stored, forms.emitted, forms.configured)
                .flatMap(List::stream)
                .forEach(form -> find(form.type(), form.name()));
        forms.values.forEach(type -> find(type, "values"));
        forms.choices.keySet().forEach(root -> find(root, "choices"));
    }

    boolean isRecord(Class<?> type) {
        return records.containsKey(type);
    }

    /** A constant with methods of its own has a class of its own below that of the enum. */
    boolean isEnum(Class<?> type) {
        return enums.contains(type) || enums.contains(type.getSuperclass());
    }

    boolean isOptional(Class<?> record, String component) {
        return records.getOrDefault(record, Set.of()).contains(component);
    }

    /** The names of its types, if the value is of several. */
    @Nullable Map<String, Class<?>> choice(Class<?> type) {
        return roots.get(type);
    }

    /** The field for the name of its type, if the value is of several, or one of several. */
    @Nullable String typeField(Class<?> type) {
        return typeFields.get(type);
    }

    /** The name of a type among those of its value, if it is one of several. */
    @Nullable String typeName(Class<?> type) {
        return typeNames.get(type);
    }

    @Nullable SubstituteForm<?, ?> substitute(Class<?> type) {
        return forms.substitutes.get(type);
    }

    /** Orders what can be an element of a set or the key of a map. */
    int compare(Object one, Object other) {
        boolean ordered = one instanceof Comparable && !(forms.scalars.get(one.getClass()) instanceof TextForm);
        return ordered ? ordered(one, other) : text(one).compareTo(text(other));
    }

    @SuppressWarnings("unchecked") // the elements of a set are of one type
    private static int ordered(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    private String text(Object value) {
        return forms.scalars.get(value.getClass()) instanceof TextForm<?> form ? form.text(value) : value.toString();
    }

    /** The word for a constant, such as {@code place-available} for {@code PLACE_AVAILABLE}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void find(Type type, String user) {
        if (type instanceof ParameterizedType generic && CONTAINERS.contains(generic.getRawType())) {
            if (generic.getRawType() == Set.class || generic.getRawType() == Map.class) {
                requireSortable(generic.getActualTypeArguments()[0], user);
            }
            for (Type argument : generic.getActualTypeArguments()) {
                find(argument, user);
            }
        } else if (type instanceof Class<?> single) {
            find(single, user);
        } else {
            throw unformed(type, user);
        }
    }

    private void requireSortable(Type type, String user) {
        boolean sortable = type instanceof Class<?> single
                && (Comparable.class.isAssignableFrom(single) || forms.scalars.get(single) instanceof TextForm);
        if (!sortable) {
            throw new IllegalArgumentException(
                    "%s, needed by %s, has no order in which a set or a map could be written: use a list, or make it comparable"
                            .formatted(type.getTypeName(), user));
        }
    }

    private void find(Class<?> type, String user) {
        SubstituteForm<?, ?> substitute = forms.substitutes.get(type);
        if (substitute != null) {
            find(substitute.shape(), user);
        } else if (type.isEnum()) {
            enums.add(type);
        } else if (forms.choices.containsKey(type)) {
            findChoice(type);
        } else if (type.isRecord() && !forms.scalars.containsKey(type)) {
            findRecord(type);
        } else if (!PLAIN.contains(type) && !forms.scalars.containsKey(type)) {
            throw unformed(type, user);
        }
    }

    private void findChoice(Class<?> root) {
        Map<String, Class<?>> names = new TreeMap<>(forms.choices.getOrDefault(root, Map.of()));
        if (roots.put(root, names) != null) {
            return;
        }
        requireAllNamed(root, new HashSet<>(names.values()));
        String field = forms.open.getOrDefault(root, TYPE_FIELD);
        typeFields.put(root, field);
        names.forEach((name, type) -> {
            String before = typeNames.put(type, name);
            if (before != null && !before.equals(name)) {
                throw new IllegalArgumentException(
                        "%s is called both '%s' and '%s': give it one name".formatted(type.getName(), before, name));
            }
            if (!forms.open.containsKey(root)) {
                typeFields.put(type, field);
            }
            requireFree(type, field);
            find(type, root.getName());
        });
    }

    private static void requireFree(Class<?> type, String field) {
        for (RecordComponent component : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
            if (component.getName().equals(field)) {
                throw new IllegalArgumentException(
                        "%s has a component '%s' where the name of its type stands: rename it"
                                .formatted(type.getName(), field));
            }
        }
    }

    private static void requireAllNamed(Class<?> root, Set<Class<?>> named) {
        List<String> unnamed = permitted(root)
                .filter(type -> !named.contains(type))
                .map(Class::getName)
                .toList();
        if (!unnamed.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s have no name among the types of %s: add them to the choice".formatted(unnamed, root.getName()));
        }
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(subtype -> subtype.isSealed() ? permitted(subtype) : Stream.of(subtype))
                : Stream.empty();
    }

    private void findRecord(Class<?> type) {
        if (records.containsKey(type)) {
            return;
        }
        Set<String> optional = new HashSet<>(forms.optional.getOrDefault(type, Set.of()));
        records.put(type, optional);
        RecordComponent[] components = type.getRecordComponents();
        requireComponents(type, optional, components);
        for (RecordComponent component : components) {
            if (component.getType() == Optional.class) {
                optional.add(component.getName());
            }
            find(component.getGenericType(), type.getName() + "." + component.getName());
        }
    }

    private static void requireComponents(Class<?> type, Set<String> names, RecordComponent[] components) {
        List<String> known =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("%s has no component '%s' that could be left out: it has %s"
                        .formatted(type.getName(), name, known));
            }
        }
    }

    private static IllegalArgumentException unformed(Type type, String user) {
        return new IllegalArgumentException(
                "%s, needed by %s, has no form: name it as a text, a number, a choice or a substitute, or make it a record"
                        .formatted(type.getTypeName(), user));
    }
}
