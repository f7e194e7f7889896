package io.omni.core.storage;

import java.util.List;
import java.util.Optional;

/**
 * Values that a host puts in and Omni looks up, such as channels, locations and customers. Putting the same value again changes nothing.
 *
 * @param <I> the type of the id
 * @param <A> the type of the value
 */
public final class Registry<I, A> {

    private final UnitOfWork unitOfWork;
    private final VersionedStore<I, A> store;
    private final AggregateType<I, A> type;

    /**
     * Creates the registry.
     *
     * @param storage where the values are kept
     * @param type what kind of value
     */
    public Registry(Storage storage, AggregateType<I, A> type) {
        this.unitOfWork = storage.unitOfWork();
        this.store = storage.aggregates(type);
        this.type = type;
    }

    /**
     * Puts a value in, in place of an earlier one with the same id.
     *
     * @param value the value
     * @return the same value
     */
    public A put(A value) {
        return unitOfWork.execute(() -> {
            Optional<Versioned<A>> before = store.find(type.idOf().apply(value));
            if (before.isEmpty() || !before.get().aggregate().equals(value)) {
                store.save(value, before.map(Versioned::version).orElse(Version.NONE));
            }
            return value;
        });
    }

    /**
     * Looks a value up.
     *
     * @param id its id
     * @return the value, or empty if none was put in
     */
    public Optional<A> find(I id) {
        return store.find(id).map(Versioned::aggregate);
    }

    /**
     * Looks a value up that must be there.
     *
     * @param id its id
     * @return the value
     * @throws IllegalArgumentException if none was put in
     */
    public A get(I id) {
        return find(id).orElseThrow(() ->
                new IllegalArgumentException("there is no %s %s: put it in first".formatted(type.name(), id)));
    }

    /**
     * Looks values up by a key.
     *
     * @param index the name of an index that the type declares
     * @param key the key
     * @return all values that have it, in the order of their ids' text
     */
    public List<A> findBy(String index, String key) {
        return store.findBy(index, key, null, Integer.MAX_VALUE).stream()
                .map(Versioned::aggregate)
                .toList();
    }
}
