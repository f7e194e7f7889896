package io.omni.tck;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.Position;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.UnitOfWorkLost;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Units of work that are none. */
final class UnitMutants {

    private UnitMutants() {}

    static List<Mutant> all() {
        return List.of(
                units("U1", "runs work on another thread", straight -> new BentUnits(straight) {
                    @Override
                    <R> R begin(Supplier<R> work) {
                        return CompletableFuture.supplyAsync(() -> straight.execute(work))
                                .join();
                    }
                }),
                units("U1", "undoes what went well", straight -> new BentUnits(straight) {
                    @Override
                    <R> R begin(Supplier<R> work) {
                        return Undone.run(straight, work);
                    }
                }),
                units("U2", "throws something else than the work did", straight -> new BentUnits(straight) {
                    @Override
                    <R> R begin(Supplier<R> work) {
                        try {
                            return straight.execute(work);
                        } catch (IllegalStateException thrown) {
                            throw new IllegalStateException("wrapped", thrown);
                        }
                    }
                }),
                units("U4", "keeps a unit of which joined work threw", straight -> new BentUnits(straight) {
                    @Override
                    <R> R joined(Supplier<R> work) {
                        return work.get();
                    }
                }),
                units("U4", "does not tell why a unit was lost", straight -> new BentUnits(straight) {
                    @Override
                    <R> R begin(Supplier<R> work) {
                        try {
                            return straight.execute(work);
                        } catch (UnitOfWorkLost lost) {
                            throw new IllegalStateException("commit failed", lost);
                        }
                    }
                }),
                Mutant.of(
                        Suite.UNIT_OF_WORK,
                        "U5",
                        "shows balances before the unit ends",
                        BentFixture.store(EarlyBalances::new)),
                Mutant.of(
                        Suite.UNIT_OF_WORK,
                        "U5",
                        "shows entries before the unit ends",
                        BentFixture.store(EarlyEntries::new)),
                Mutant.of(
                        Suite.UNIT_OF_WORK,
                        "U5",
                        "shows aggregates before the unit ends",
                        BentFixture.storage(EarlyAggregates::new)),
                Mutant.of(
                        Suite.UNIT_OF_WORK,
                        "U5",
                        "lets events out before the unit ends",
                        BentFixture.outbox(UnitMutants::early)),
                units("U6", "does not run a lost race again", straight -> new BentUnits(straight) {
                    @Override
                    <R> R begin(Supplier<R> work) {
                        return once(straight, work);
                    }
                }),
                units("U6", "runs joined work again", straight -> new BentUnits(straight) {
                    @Override
                    <R> R joined(Supplier<R> work) {
                        try {
                            return work.get();
                        } catch (ConcurrencyConflict again) {
                            return straight.execute(work);
                        }
                    }
                }),
                units("U6", "runs a lost race again without end", straight -> new BentUnits(straight) {
                    @Override
                    <R> R begin(Supplier<R> work) {
                        while (true) {
                            try {
                                return once(straight, work);
                            } catch (ConcurrencyConflict again) {
                                Thread.onSpinWait();
                            }
                        }
                    }
                }),
                units("U6", "runs work again that failed otherwise", straight -> new BentUnits(straight) {
                    @Override
                    <R> R begin(Supplier<R> work) {
                        try {
                            return straight.execute(work);
                        } catch (IllegalStateException again) {
                            return straight.execute(work);
                        }
                    }
                }));
    }

    private static Mutant units(String rule, String name, UnaryOperator<UnitOfWork> bend) {
        return Mutant.of(Suite.UNIT_OF_WORK, rule, name, BentFixture.units(bend));
    }

    private static <R> R once(UnitOfWork straight, Supplier<R> work) {
        try {
            return straight.execute(() -> {
                try {
                    return work.get();
                } catch (ConcurrencyConflict conflict) {
                    throw new UnsupportedOperationException(conflict);
                }
            });
        } catch (UnsupportedOperationException wrapped) {
            throw new ConcurrencyConflict(String.valueOf(wrapped.getCause()));
        }
    }

    static Outbox early(InMemoryStorage memory) {
        return events ->
                CompletableFuture.runAsync(() -> memory.outbox().append(events)).join();
    }

    private abstract static class BentUnits implements UnitOfWork {

        private final UnitOfWork straight;
        private final ThreadLocal<Boolean> within = ThreadLocal.withInitial(() -> false);

        BentUnits(UnitOfWork straight) {
            this.straight = straight;
        }

        <R> R begin(Supplier<R> work) {
            return straight.execute(work);
        }

        <R> R joined(Supplier<R> work) {
            return straight.execute(work);
        }

        @Override
        public <R> R execute(Supplier<R> work) {
            if (within.get()) {
                return joined(work);
            }
            return begin(() -> {
                within.set(true);
                try {
                    return work.get();
                } finally {
                    within.remove();
                }
            });
        }
    }

    static final class EarlyBalances extends ForwardingLedgerStore {

        private final Map<AccountId, AccountState> written = new ConcurrentHashMap<>();

        EarlyBalances(LedgerStore straight) {
            super(straight);
        }

        @Override
        public void write(Batch batch) {
            straight.write(batch);
            batch.states().forEach(state -> written.put(state.account(), state));
        }

        @Override
        public List<Position> positions(Collection<AccountId> accounts, Instant at) {
            return accounts.stream()
                    .map(account -> written.getOrDefault(account, AccountState.empty(account)))
                    .map(state -> Position.of(state, 0, at))
                    .toList();
        }
    }

    private static final class EarlyEntries extends ForwardingLedgerStore {

        private final List<JournalEntry> written = new CopyOnWriteArrayList<>();

        EarlyEntries(LedgerStore straight) {
            super(straight);
        }

        @Override
        public void write(Batch batch) {
            straight.write(batch);
            written.addAll(batch.entries());
        }

        @Override
        public JournalPage journal(long after, long upTo, int limit) {
            return new JournalPage(written, written.size());
        }
    }

    static final class EarlyAggregates extends BentStorage {

        private final Map<Object, Versioned<?>> saved = new ConcurrentHashMap<>();

        EarlyAggregates(Storage memory) {
            super(memory);
        }

        @Override
        public <I, A> VersionedStore<I, A> aggregates(AggregateType<I, A> type) {
            return new BentAggregates<>(straight.aggregates(type)) {
                @Override
                public Version save(A aggregate, Version expected) {
                    Version version = straight.save(aggregate, expected);
                    saved.put(type.idOf().apply(aggregate), new Versioned<>(aggregate, version));
                    return version;
                }

                @Override
                @SuppressWarnings("unchecked")
                public Optional<Versioned<A>> find(I id) {
                    return Optional.ofNullable((Versioned<A>) saved.get(id));
                }
            };
        }
    }
}
