package io.omni.core.memory;

import io.omni.core.storage.AggregateType;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.core.validation.Given;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Aggregates of one kind in memory. A save or removal locks the aggregate until its unit of work ends, and shows itself to others then. */
final class MemoryVersionedStore<I, A> implements VersionedStore<I, A> {

    private record IndexKey(String index, String key) {}

    private record StripeKey(String type, String id) {}

    private final MemoryUnits units;
    private final AggregateType<I, A> type;
    private final Map<I, Versioned<A>> kept = new HashMap<>();
    private final Map<IndexKey, TreeMap<String, I>> indexes = new HashMap<>();

    MemoryVersionedStore(MemoryUnits units, AggregateType<I, A> type) {
        this.units = units;
        this.type = type;
    }

    @Override
    public Optional<Versioned<A>> find(I id) {
        Optional<Versioned<A>> own = pending().get(id);
        return own != null ? own : units.visible(() -> Optional.ofNullable(kept.get(id)));
    }

    @Override
    public Version save(A aggregate, Version expected) {
        I id = type.idOf().apply(aggregate);
        Versioned<A> saved = new Versioned<>(aggregate, expected.next());
        replace(id, expected, Optional.of(saved));
        return saved.version();
    }

    @Override
    public void remove(I id, Version expected) {
        if (expected.equals(Version.NONE)) {
            throw conflict(id, find(id).map(Versioned::version).orElse(Version.NONE), "a version that was found");
        }
        replace(id, expected, Optional.empty());
    }

    private void replace(I id, Version expected, Optional<Versioned<A>> next) {
        units.within(unit -> {
            unit.lock(units.stripes()
                    .indexOf(
                            Stripes.Area.AGGREGATE,
                            new StripeKey(type.name(), type.idText().apply(id))));
            requireVersion(id, expected);
            changes(unit).put(id, next);
            unit.onCommit(() -> keep(id, next));
            return next;
        });
    }

    @Override
    public List<Versioned<A>> findBy(String index, String key, @Nullable I after, int limit) {
        type.index(index);
        Given.limit("aggregates", limit);
        String afterText = after == null ? null : type.idText().apply(after);
        TreeMap<String, Versioned<A>> found = new TreeMap<>();
        Map<I, Optional<Versioned<A>>> own = pending();
        units.visible(() -> collectKept(new IndexKey(index, key), afterText, limit, own, found));
        own.forEach((id, change) -> change.ifPresent(saved -> {
            String idText = type.idText().apply(id);
            if (isAfter(idText, afterText)
                    && type.keys(index, saved.aggregate()).contains(key)) {
                found.put(idText, saved);
            }
        }));
        return found.values().stream().limit(limit).toList();
    }

    private int collectKept(
            IndexKey key,
            @Nullable String after,
            int limit,
            Map<I, Optional<Versioned<A>>> own,
            Map<String, Versioned<A>> found) {
        TreeMap<String, I> ids = indexes.getOrDefault(key, new TreeMap<>());
        for (Map.Entry<String, I> entry : (after == null ? ids : ids.tailMap(after, false)).entrySet()) {
            if (found.size() == limit) {
                break;
            }
            Versioned<A> aggregate = kept.get(entry.getValue());
            if (aggregate != null && !own.containsKey(entry.getValue())) {
                found.put(entry.getKey(), aggregate);
            }
        }
        return found.size();
    }

    private static boolean isAfter(String idText, @Nullable String after) {
        return after == null || idText.compareTo(after) > 0;
    }

    private void requireVersion(I id, Version expected) {
        Version actual = find(id).map(Versioned::version).orElse(Version.NONE);
        if (!actual.equals(expected)) {
            throw conflict(id, actual, String.valueOf(expected.value()));
        }
    }

    private ConcurrencyConflict conflict(I id, Version actual, String expected) {
        return new ConcurrencyConflict(
                "%s %s has version %d, not %s".formatted(type.name(), id, actual.value(), expected));
    }

    private void keep(I id, Optional<Versioned<A>> next) {
        String idText = type.idText().apply(id);
        Versioned<A> before = next.isPresent() ? kept.put(id, next.get()) : kept.remove(id);
        for (String index : type.indexes().keySet()) {
            List<String> old = before == null ? List.of() : new ArrayList<>(type.keys(index, before.aggregate()));
            old.forEach(key -> unlist(new IndexKey(index, key), idText));
            next.ifPresent(saved -> list(index, saved.aggregate(), idText, id));
        }
    }

    private void list(String index, A aggregate, String idText, I id) {
        type.keys(index, aggregate)
                .forEach(key -> indexes.computeIfAbsent(new IndexKey(index, key), k -> new TreeMap<>())
                        .put(idText, id));
    }

    private void unlist(IndexKey key, String idText) {
        TreeMap<String, I> ids = indexes.get(key);
        if (ids != null && ids.remove(idText) != null && ids.isEmpty()) {
            indexes.remove(key);
        }
    }

    private Map<I, Optional<Versioned<A>>> pending() {
        MemoryUnit unit = units.currentUnit();
        return unit == null ? Map.of() : changes(unit);
    }

    /** What this unit saved, and empty for what it removed. */
    private Map<I, Optional<Versioned<A>>> changes(MemoryUnit unit) {
        return unit.attachment(this, HashMap::new);
    }
}
