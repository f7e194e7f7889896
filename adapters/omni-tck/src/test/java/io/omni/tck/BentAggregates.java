package io.omni.tck;

import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store of aggregates of which a mutant bends a method. */
class BentAggregates<I, A> implements VersionedStore<I, A> {

    final VersionedStore<I, A> straight;

    BentAggregates(VersionedStore<I, A> straight) {
        this.straight = straight;
    }

    @Override
    public Optional<Versioned<A>> find(I id) {
        return straight.find(id);
    }

    @Override
    public Version save(A aggregate, Version expected) {
        return straight.save(aggregate, expected);
    }

    @Override
    public List<Versioned<A>> findBy(String index, String key, @Nullable I after, int limit) {
        return straight.findBy(index, key, after, limit);
    }

    @Override
    public void remove(I id, Version expected) {
        straight.remove(id, expected);
    }
}
