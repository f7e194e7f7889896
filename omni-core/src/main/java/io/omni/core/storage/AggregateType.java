package io.omni.core.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a store needs to know of a kind of aggregate: its name, its class, its id as text, and the keys by which it is found.
 *
 * @param name names the kind, for ever; a lower-case word such as {@code order}
 * @param aggregate the class of the aggregates
 * @param idOf tells the id of an aggregate
 * @param idText turns an id into text; different ids give different texts, and pages are ordered by the text
 * @param indexes by the name of each index, the keys of an aggregate in it
 * @param <I> the type of the id
 * @param <A> the type of the aggregate, an immutable value
 */
public record AggregateType<I, A>(
        String name,
        Class<A> aggregate,
        Function<A, I> idOf,
        Function<I, String> idText,
        Map<String, Function<A, Set<String>>> indexes) {

    /** Checks the name and copies the indexes. */
    public AggregateType {
        if (!name.matches("[a-z][a-z0-9-]{0,62}")) {
            throw new IllegalArgumentException(
                    "aggregate type '%s' is no name: use lower-case letters, digits and hyphens".formatted(name));
        }
        indexes = Map.copyOf(indexes);
    }

    /**
     * Describes a kind of aggregate without indexes.
     *
     * @param name names the kind
     * @param aggregate the class of the aggregates
     * @param idOf tells the id of an aggregate
     * @param idText turns an id into text
     * @param <I> the type of the id
     * @param <A> the type of the aggregate
     * @return the description
     */
    public static <I, A> AggregateType<I, A> of(
            String name, Class<A> aggregate, Function<A, I> idOf, Function<I, String> idText) {
        return new AggregateType<>(name, aggregate, idOf, idText, Map.of());
    }

    /**
     * Adds an index.
     *
     * @param index its name
     * @param keysOf the keys of an aggregate in it; none where the aggregate is not to be found by it
     * @return this description with the index
     */
    public AggregateType<I, A> withIndex(String index, Function<A, Set<String>> keysOf) {
        Map<String, Function<A, Set<String>>> more = new LinkedHashMap<>(indexes);
        more.put(index, keysOf);
        return new AggregateType<>(name, aggregate, idOf, idText, more);
    }

    /**
     * Tells the keys of an aggregate in an index.
     *
     * @param index the name of the index
     * @param aggregate the aggregate
     * @return its keys
     * @throws IllegalArgumentException if there is no such index
     */
    public Set<String> keys(String index, A aggregate) {
        return index(index).apply(aggregate);
    }

    /**
     * Looks an index up.
     *
     * @param index the name of the index
     * @return what tells the keys of an aggregate in it
     * @throws IllegalArgumentException if there is no such index
     */
    public Function<A, Set<String>> index(String index) {
        Function<A, Set<String>> keysOf = indexes.get(index);
        if (keysOf == null) {
            throw new IllegalArgumentException("aggregate '%s' has no index '%s': it has %s"
                    .formatted(name, index, indexes.keySet().stream().sorted().toList()));
        }
        return keysOf;
    }
}
