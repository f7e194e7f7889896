package io.omni.core.json;

import io.omni.core.event.Event;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The forms that a module contributes to {@link OmniJson}: which values are single texts or numbers, what the types of a sealed value are
 * called, and which documents there are. Records and enums need no entry of their own: they are found from the documents. Immutable.
 */
public final class JsonForms {

    final Map<Class<?>, ScalarForm<?>> scalars;
    final Map<Class<?>, SubstituteForm<?, ?>> substitutes;
    final Map<Class<?>, Map<String, Class<?>>> choices;
    final Map<Class<?>, String> open;
    final Map<Class<?>, Set<String>> optional;
    final List<JsonForm<?>> stored;
    final List<JsonForm<?>> emitted;
    final List<JsonForm<?>> configured;
    final Set<Class<?>> values;

    private JsonForms(Builder parts) {
        this.scalars = Collections.unmodifiableMap(new HashMap<>(parts.scalars));
        this.substitutes = Collections.unmodifiableMap(new HashMap<>(parts.substitutes));
        Map<Class<?>, Map<String, Class<?>>> roots = new HashMap<>();
        parts.choices.forEach((root, types) -> roots.put(root, Collections.unmodifiableMap(new TreeMap<>(types))));
        this.choices = Collections.unmodifiableMap(roots);
        this.open = Collections.unmodifiableMap(new HashMap<>(parts.open));
        this.optional = Collections.unmodifiableMap(new HashMap<>(parts.optional));
        this.stored = List.copyOf(parts.stored.values());
        this.emitted = List.copyOf(parts.emitted.values());
        this.configured = List.copyOf(parts.configured.values());
        this.values = Collections.unmodifiableSet(new LinkedHashSet<>(parts.values));
    }

    /**
     * Begins to collect forms.
     *
     * @return a builder without any
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Names one type of a value.
     *
     * @param name a lower-case word, such as {@code ready-for-pickup}
     * @param type the type
     * @param <T> the type
     * @return both
     */
    public static <T> Named<T> named(String name, Class<? extends T> type) {
        return new Named<>(name, type);
    }

    /**
     * The documents that are stored.
     *
     * @return their forms
     */
    public List<JsonForm<?>> stored() {
        return stored;
    }

    /**
     * The events that are emitted.
     *
     * @return their forms
     */
    public List<JsonForm<?>> emitted() {
        return emitted;
    }

    /**
     * What a person writes.
     *
     * @return its forms
     */
    public List<JsonForm<?>> configured() {
        return configured;
    }

    /**
     * Values of several types.
     *
     * @return by the sealed type or interface, its types by their names
     */
    public Map<Class<?>, Map<String, Class<?>>> choices() {
        return choices;
    }

    /**
     * Components of records that may be null, and are then left out.
     *
     * @return their names, by their records
     */
    public Map<Class<?>, Set<String>> optional() {
        return optional;
    }

    /**
     * Values that stand for themselves, such as answers.
     *
     * @return their classes
     */
    public Set<Class<?>> values() {
        return values;
    }

    /**
     * A type of a value with its name.
     *
     * @param name a lower-case word
     * @param type the type
     * @param <T> the value that it is a type of
     */
    public record Named<T>(String name, Class<? extends T> type) {

        /** Refuses what is no lower-case word. */
        public Named {
            if (!name.matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*")) {
                throw new IllegalArgumentException(
                        "'%s' for %s is no name: use lower-case letters, digits, hyphens and dots between words"
                                .formatted(name, type.getName()));
            }
        }
    }

    /** Collects forms. */
    public static final class Builder {

        private final Map<Class<?>, ScalarForm<?>> scalars = new HashMap<>();
        private final Map<Class<?>, SubstituteForm<?, ?>> substitutes = new HashMap<>();
        private final Map<Class<?>, Map<String, Class<?>>> choices = new HashMap<>();
        private final Map<Class<?>, String> open = new HashMap<>();
        private final Map<Class<?>, Set<String>> optional = new HashMap<>();
        private final Map<String, JsonForm<?>> stored = new LinkedHashMap<>();
        private final Map<String, JsonForm<?>> emitted = new LinkedHashMap<>();
        private final Map<String, JsonForm<?>> configured = new LinkedHashMap<>();
        private final Set<Class<?>> values = new LinkedHashSet<>();

        private Builder() {}

        /**
         * A value that is a single text, such as an id. It can be the key of a map as well.
         *
         * @param type the class of the value
         * @param write gives the text
         * @param read makes a value of a text; throws {@link IllegalArgumentException} where it is none
         * @param <T> the type of the value
         * @return this
         */
        public <T> Builder text(Class<T> type, Function<T, String> write, Function<String, T> read) {
            return scalar(type, new TextForm<>(type, write, read));
        }

        /**
         * An id that is a UUID, written in lower case.
         *
         * @param type the class of the id
         * @param write gives the UUID
         * @param read makes an id of a UUID; throws {@link IllegalArgumentException} where it is none
         * @param <T> the type of the id
         * @return this
         */
        public <T> Builder uuid(Class<T> type, Function<T, UUID> write, Function<UUID, T> read) {
            return text(type, id -> write.apply(id).toString(), text -> read.apply(Texts.uuid(text)));
        }

        /**
         * A value that is a single whole number, such as a count.
         *
         * @param type the class of the value
         * @param write gives the number
         * @param read makes a value of a number; throws {@link IllegalArgumentException} where it is none
         * @param <T> the type of the value
         * @return this
         */
        public <T> Builder number(Class<T> type, ToLongFunction<T> write, LongFunction<T> read) {
            return scalar(type, new NumberForm<>(type, write, read));
        }

        /**
         * A value that is written as another one.
         *
         * @param type the class of the value
         * @param shape a record with the fields to write
         * @param write gives the record
         * @param read makes a value of the record; throws {@link IllegalArgumentException} where it is none
         * @param <T> the type of the value
         * @param <S> the type of the record
         * @return this
         */
        public <T, S extends Record> Builder substitute(
                Class<T> type, Class<S> shape, Function<T, S> write, Function<S, T> read) {
            requireNew("the shape of", type, substitutes.put(type, new SubstituteForm<>(type, shape, write, read)));
            return this;
        }

        /**
         * A value of several types, each with a name that tells it apart (rule J-1). All of a sealed type have to be named. Those
         * of an interface that is not sealed may be named by several modules.
         *
         * @param root the sealed type or the interface
         * @param types its types with their names
         * @param <T> the type of the value
         * @return this
         */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final <T> Builder choice(Class<T> root, Named<T>... types) {
            Map<String, Class<?>> names = choices.computeIfAbsent(root, all -> new TreeMap<>());
            for (Named<T> named : types) {
                requireNew("'" + named.name() + "' of", root, names.put(named.name(), named.type()));
            }
            return this;
        }

        /**
         * An interface whose types come from several modules. Every type that is named in a choice, and is one of the interface, is one of
         * its types; others are named with {@link #choice}. The name stands in a field of its own, so that a record that has a name here
         * is written without one elsewhere.
         *
         * @param root the interface
         * @param field the field for the name
         * @return this
         */
        public Builder open(Class<?> root, String field) {
            requireNew("the field for types of", root, open.put(root, field));
            choices.computeIfAbsent(root, all -> new TreeMap<>());
            return this;
        }

        /**
         * Components of a record that may be null, and are then left out. An {@link java.util.Optional} needs no entry.
         *
         * @param type the record
         * @param components the names of the components
         * @return this
         */
        public Builder optional(Class<? extends Record> type, String... components) {
            requireNew("what may be left out of", type, optional.put(type, Set.of(components)));
            return this;
        }

        /**
         * A document that a store keeps.
         *
         * @param form its form, with the name under which it is stored
         * @return this
         */
        public Builder stored(JsonForm<?> form) {
            requireNew("stored form " + form.name() + " of", form.type(), stored.put(form.name(), form));
            return this;
        }

        /**
         * A document that a store keeps, in its first version.
         *
         * @param name the name under which it is stored
         * @param type its class
         * @return this
         */
        public Builder stored(String name, Class<?> type) {
            return stored(JsonForm.of(name, type));
        }

        /**
         * An event.
         *
         * @param form its form, with the name that the event gives as its type
         * @return this
         */
        public Builder emitted(JsonForm<? extends Event> form) {
            requireNew("event form " + form.name() + " of", form.type(), emitted.put(form.name(), form));
            return this;
        }

        /**
         * An event in its first version.
         *
         * @param name the name that the event gives as its type
         * @param type its class
         * @return this
         */
        public Builder emitted(String name, Class<? extends Event> type) {
            return emitted(JsonForm.of(name, type));
        }

        /**
         * A value that a person writes, without a version.
         *
         * @param name what it is called in messages
         * @param type its class
         * @return this
         */
        public Builder configured(String name, Class<?> type) {
            requireNew("configured form " + name + " of", type, configured.put(name, JsonForm.of(name, type)));
            return this;
        }

        /**
         * Values that stand for themselves, such as answers.
         *
         * @param types their classes
         * @return this
         */
        public Builder values(Class<?>... types) {
            values.addAll(List.of(types));
            return this;
        }

        /**
         * Adds all forms of another module.
         *
         * @param other its forms
         * @return this
         */
        public Builder add(JsonForms other) {
            other.scalars.values().forEach(form -> scalar(form.type(), form));
            other.substitutes.forEach((type, form) -> requireNew("the shape of", type, substitutes.put(type, form)));
            other.choices.forEach((root, types) -> types.forEach((name, type) -> requireNew(
                    "'" + name + "' of",
                    root,
                    choices.computeIfAbsent(root, all -> new TreeMap<>()).put(name, type))));
            other.open.forEach(this::open);
            other.optional.forEach(
                    (type, names) -> requireNew("what may be left out of", type, optional.put(type, names)));
            other.stored.forEach(this::stored);
            other.emitted.forEach(form ->
                    requireNew("event form " + form.name() + " of", form.type(), emitted.put(form.name(), form)));
            other.configured.forEach(form -> configured(form.name(), form.type()));
            values.addAll(other.values);
            return this;
        }

        /**
         * The forms collected so far.
         *
         * @return the forms
         */
        public JsonForms build() {
            return new JsonForms(this);
        }

        /** The forms, with the types of open interfaces gathered from all choices. */
        JsonForms complete() {
            for (Class<?> root : open.keySet()) {
                Map<String, Class<?>> gathered = new TreeMap<>(choices.getOrDefault(root, Map.of()));
                choices.values()
                        .forEach(types -> types.forEach((name, type) -> {
                            if (root.isAssignableFrom(type)) {
                                Class<?> before = gathered.put(name, type);
                                requireNew("'" + name + "' of", root, before == type ? null : before);
                            }
                        }));
                choices.put(root, gathered);
            }
            return build();
        }

        private Builder scalar(Class<?> type, ScalarForm<?> form) {
            requireNew("the form of", type, scalars.put(type, form));
            return this;
        }

        private static void requireNew(String what, Class<?> type, @Nullable Object before) {
            if (before != null) {
                throw new IllegalArgumentException(
                        "%s %s is there twice: give it once".formatted(what, type.getName()));
            }
        }
    }
}
