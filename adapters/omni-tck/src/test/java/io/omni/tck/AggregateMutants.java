package io.omni.tck;

import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stores that keep aggregates wrongly. */
final class AggregateMutants {

    private AggregateMutants() {}

    /** Bends the store of parcels. */
    private interface ParcelBend {
        VersionedStore<ParcelId, Parcel> bend(VersionedStore<ParcelId, Parcel> straight);
    }

    /** The store of parcels in memory, with one method bent. */
    private static class BentParcels extends BentAggregates<ParcelId, Parcel> {

        BentParcels(VersionedStore<ParcelId, Parcel> straight) {
            super(straight);
        }

        Version current(ParcelId id) {
            return straight.find(id).map(Versioned::version).orElse(Version.NONE);
        }

        List<Versioned<Parcel>> everyone(String index, String key) {
            return straight.findBy(index, key, null, 1_000);
        }
    }

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>(saving());
        all.addAll(finding());
        all.addAll(removing());
        return all;
    }

    private static List<Mutant> removing() {
        return List.of(
                mutant("V9", "removes nothing", straight -> new BentParcels(straight) {
                    @Override
                    public void remove(ParcelId id, Version expected) {
                        if (!current(id).equals(expected)) {
                            throw new ConcurrencyConflict("parcel has another version");
                        }
                    }
                }),
                mutant("V9", "removes whatever the version", straight -> new BentParcels(straight) {
                    @Override
                    public void remove(ParcelId id, Version expected) {
                        straight.remove(id, current(id));
                    }
                }),
                mutant("V9", "does not mind removing what is not there", straight -> new BentParcels(straight) {
                    @Override
                    public void remove(ParcelId id, Version expected) {
                        if (!current(id).equals(Version.NONE)) {
                            straight.remove(id, expected);
                        }
                    }
                }),
                mutant("V9", "leaves what was removed in the index", GhostIndex::new),
                mutant("V9", "removes in a unit of its own", straight -> new BentParcels(straight) {
                    @Override
                    public void remove(ParcelId id, Version expected) {
                        CompletableFuture.runAsync(() -> straight.remove(id, expected))
                                .join();
                    }
                }));
    }

    private static List<Mutant> saving() {
        return List.of(
                mutant("V2 V4 V5", "ignores versions", straight -> new BentParcels(straight) {
                    @Override
                    public Version save(Parcel parcel, Version expected) {
                        return straight.save(parcel, current(parcel.id()));
                    }
                }),
                mutant("V2", "stores a new aggregate over one that is there", straight -> new BentParcels(straight) {
                    @Override
                    public Version save(Parcel parcel, Version expected) {
                        return straight.save(parcel, expected.equals(Version.NONE) ? current(parcel.id()) : expected);
                    }
                }),
                mutant("V3", "returns the same version again", straight -> new BentParcels(straight) {
                    @Override
                    public Version save(Parcel parcel, Version expected) {
                        Version saved = straight.save(parcel, expected);
                        return expected.equals(Version.NONE) ? saved : expected;
                    }
                }),
                mutant("V4", "changes the aggregate before it complains", straight -> new BentParcels(straight) {
                    @Override
                    public Version save(Parcel parcel, Version expected) {
                        try {
                            return straight.save(parcel, expected);
                        } catch (ConcurrencyConflict conflict) {
                            straight.save(parcel, current(parcel.id()));
                            throw conflict;
                        }
                    }
                }),
                mutant("V4", "takes a version from the future", straight -> new BentParcels(straight) {
                    @Override
                    public Version save(Parcel parcel, Version expected) {
                        Version current = current(parcel.id());
                        return straight.save(parcel, expected.value() > current.value() ? current : expected);
                    }
                }),
                mutant("V5", "looks at the version, then saves, and locks nothing between", LooksFirst::new));
    }

    private static List<Mutant> finding() {
        return List.of(
                mutant("V1", "finds nothing that it saved in the unit", straight -> new BentParcels(straight) {
                    @Override
                    public Optional<Versioned<Parcel>> find(ParcelId id) {
                        return CompletableFuture.supplyAsync(() -> straight.find(id))
                                .join();
                    }
                }),
                mutant("V1", "finds an aggregate as it was first saved", FirstOnly::new),
                mutant("V7", "gives one aggregate too few", straight -> new BentParcels(straight) {
                    @Override
                    public List<Versioned<Parcel>> findBy(
                            String index, String key, @Nullable ParcelId after, int limit) {
                        List<Versioned<Parcel>> page = straight.findBy(index, key, after, limit);
                        return page.size() < 2 ? page : page.subList(0, page.size() - 1);
                    }
                }),
                mutant("V7", "gives one aggregate too many", straight -> new BentParcels(straight) {
                    @Override
                    public List<Versioned<Parcel>> findBy(
                            String index, String key, @Nullable ParcelId after, int limit) {
                        return straight.findBy(index, key, after, limit + 1);
                    }
                }),
                mutant(
                        "V7",
                        "begins a page with the last one of the page before",
                        straight -> new BentParcels(straight) {
                            @Override
                            public List<Versioned<Parcel>> findBy(
                                    String index, String key, @Nullable ParcelId after, int limit) {
                                return everyone(index, key).stream()
                                        .filter(one -> after == null
                                                || one.aggregate().id().value().compareTo(after.value()) >= 0)
                                        .limit(limit)
                                        .toList();
                            }
                        }),
                mutant("V7", "gives the first page again", straight -> new BentParcels(straight) {
                    private int calls;

                    @Override
                    public List<Versioned<Parcel>> findBy(
                            String index, String key, @Nullable ParcelId after, int limit) {
                        calls++;
                        return calls > 100 ? List.of() : straight.findBy(index, key, null, limit);
                    }
                }),
                mutant("V7", "gives a page in another order", straight -> new BentParcels(straight) {
                    @Override
                    public List<Versioned<Parcel>> findBy(
                            String index, String key, @Nullable ParcelId after, int limit) {
                        List<Versioned<Parcel>> page = new ArrayList<>(straight.findBy(index, key, after, limit));
                        Collections.reverse(page);
                        return page;
                    }
                }),
                mutant("V7", "orders ids without regard to case", straight -> new BentParcels(straight) {
                    @Override
                    public List<Versioned<Parcel>> findBy(
                            String index, String key, @Nullable ParcelId after, int limit) {
                        List<Versioned<Parcel>> page = new ArrayList<>(straight.findBy(index, key, after, limit));
                        page.sort((a, b) -> a.aggregate()
                                .id()
                                .value()
                                .compareToIgnoreCase(b.aggregate().id().value()));
                        return page;
                    }
                }),
                mutant("V7", "loses the order after a page's end", straight -> new BentParcels(straight) {
                    @Override
                    public List<Versioned<Parcel>> findBy(
                            String index, String key, @Nullable ParcelId after, int limit) {
                        List<Versioned<Parcel>> rest = straight.findBy(index, key, after, 1_000);
                        return after == null
                                ? rest.stream().limit(limit).toList()
                                : rest.subList(Math.max(0, rest.size() - limit), rest.size());
                    }
                }),
                mutant("V7", "finds nothing in an index that is not declared", straight -> new BentParcels(straight) {
                    @Override
                    public List<Versioned<Parcel>> findBy(
                            String index, String key, @Nullable ParcelId after, int limit) {
                        return index.equals("color") ? List.of() : straight.findBy(index, key, after, limit);
                    }
                }),
                mutant("V8", "leaves old keys in the index", DirtyIndex::new),
                mutant("V8", "indexes only when the unit has ended", straight -> new BentParcels(straight) {
                    @Override
                    public List<Versioned<Parcel>> findBy(
                            String index, String key, @Nullable ParcelId after, int limit) {
                        return CompletableFuture.supplyAsync(() -> straight.findBy(index, key, after, limit))
                                .join();
                    }
                }));
    }

    private static Mutant mutant(String rules, String name, ParcelBend bend) {
        return Mutant.of(
                Suite.VERSIONED_STORE, rules, name, BentFixture.storage(memory -> new ParcelStorage(memory, bend)));
    }

    private static final class ParcelStorage extends BentStorage {

        private final VersionedStore<ParcelId, Parcel> parcels;

        ParcelStorage(InMemoryStorage memory, ParcelBend bend) {
            super(memory);
            this.parcels = bend.bend(memory.aggregates(Parcel.TYPE));
        }

        @Override
        @SuppressWarnings("unchecked")
        public <I, A> VersionedStore<I, A> aggregates(AggregateType<I, A> type) {
            return (VersionedStore<I, A>) parcels;
        }
    }

    private static final class LooksFirst extends BentParcels {

        private final Rendezvous rendezvous = new Rendezvous(4);

        LooksFirst(VersionedStore<ParcelId, Parcel> straight) {
            super(straight);
        }

        @Override
        public Version save(Parcel parcel, Version expected) {
            if (!current(parcel.id()).equals(expected)) {
                throw new ConcurrencyConflict("parcel has another version");
            }
            rendezvous.join();
            while (true) {
                try {
                    return straight.save(parcel, current(parcel.id()));
                } catch (ConcurrencyConflict again) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    private static final class FirstOnly extends BentParcels {

        private final Map<ParcelId, Versioned<Parcel>> first = new ConcurrentHashMap<>();

        FirstOnly(VersionedStore<ParcelId, Parcel> straight) {
            super(straight);
        }

        @Override
        public Optional<Versioned<Parcel>> find(ParcelId id) {
            straight.find(id).ifPresent(found -> first.putIfAbsent(id, found));
            return Optional.ofNullable(first.get(id));
        }
    }

    private static final class DirtyIndex extends BentParcels {

        private final Map<String, Map<ParcelId, Boolean>> listed = new ConcurrentHashMap<>();

        DirtyIndex(VersionedStore<ParcelId, Parcel> straight) {
            super(straight);
        }

        @Override
        public Version save(Parcel parcel, Version expected) {
            for (String index : List.of("place", "tag")) {
                for (String key : Parcel.TYPE.keys(index, parcel)) {
                    listed.computeIfAbsent(index + key, any -> new ConcurrentHashMap<>())
                            .put(parcel.id(), true);
                }
            }
            return straight.save(parcel, expected);
        }

        @Override
        public List<Versioned<Parcel>> findBy(String index, String key, @Nullable ParcelId after, int limit) {
            return listed.getOrDefault(index + key, Map.of()).keySet().stream()
                    .map(straight::find)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private static final class GhostIndex extends BentParcels {

        private final Map<ParcelId, Versioned<Parcel>> ghosts = new ConcurrentHashMap<>();

        GhostIndex(VersionedStore<ParcelId, Parcel> straight) {
            super(straight);
        }

        @Override
        public void remove(ParcelId id, Version expected) {
            straight.find(id).ifPresent(found -> ghosts.put(id, found));
            straight.remove(id, expected);
        }

        @Override
        public List<Versioned<Parcel>> findBy(String index, String key, @Nullable ParcelId after, int limit) {
            List<Versioned<Parcel>> page = straight.findBy(index, key, after, limit);
            return page.isEmpty()
                    ? ghosts.values().stream()
                            .filter(ghost ->
                                    Parcel.TYPE.keys(index, ghost.aggregate()).contains(key))
                            .limit(limit)
                            .toList()
                    : page;
        }
    }
}
