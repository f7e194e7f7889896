package io.omni.tck;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Checkpoint;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.PostingId;
import io.omni.tck.Surviving.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores under the ledger that lock too little, read what is not theirs to read, or keep half. */
final class StoreMutants {

    private StoreMutants() {}

    static List<Mutant> all() {
        return Stream.of(locking(), reading(), keeping(), journaling())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> locking() {
        return List.of(
                mutant("S1 S2", "locks for the moment of reading", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
                        return CompletableFuture.supplyAsync(() -> straight.lock(accounts, ids, at))
                                .completeOnTimeout(NOTHING, 50, TimeUnit.MILLISECONDS)
                                .join();
                    }
                }),
                mutant("S1", "keeps locks for ever", KeepsLocks::new),
                mutant("S2", "leaves holds unlocked", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
                        boolean onlyHolds = ids.isEmpty() && accounts.stream().allMatch(AccountId::isHold);
                        return onlyHolds ? NOTHING : straight.lock(accounts, ids, at);
                    }
                }),
                mutant("S2", "locks only what has a row", LocksRows::new),
                mutant("S2", "locks in the order of whoever comes", AnyOrder::new));
    }

    private static List<Mutant> reading() {
        return List.of(
                mutant(
                        "S3",
                        "locks without a look at what the unit wrote",
                        straight -> new ForwardingLedgerStore(straight) {
                            @Override
                            public Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
                                straight.lock(accounts, ids, at);
                                return NOTHING;
                            }
                        }),
                mutant("S3", "finds no entries that the unit wrote", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public Optional<JournalEntry> find(PostingId id) {
                        return Optional.empty();
                    }
                }),
                mutant("S3", "reads accounts as they were before", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public List<Position> positions(Collection<AccountId> accounts, Instant at) {
                        return accounts.stream()
                                .sorted()
                                .map(account -> Position.of(AccountState.empty(account), 0, at))
                                .toList();
                    }
                }),
                mutant("S3", "lists what remained of a hold at first", straight -> new ForwardingLedgerStore(straight) {
                    private final Map<HoldId, List<AccountState>> first = new ConcurrentHashMap<>();

                    @Override
                    public void write(Batch batch) {
                        straight.write(batch);
                        for (AccountState state : batch.states()) {
                            HoldId hold = state.account().hold();
                            if (hold != null) {
                                first.putIfAbsent(hold, List.of(state));
                            }
                        }
                    }

                    @Override
                    public List<AccountState> held(HoldId hold) {
                        return first.getOrDefault(hold, List.of());
                    }
                }),
                mutant("S5", "shows accounts before the unit ends", UnitMutants.EarlyBalances::new),
                mutant("S5", "shows entries before the unit ends", straight -> new ForwardingLedgerStore(straight) {
                    private final Map<PostingId, JournalEntry> written = new ConcurrentHashMap<>();

                    @Override
                    public void write(Batch batch) {
                        straight.write(batch);
                        batch.entries().forEach(entry -> written.put(entry.id(), entry));
                    }

                    @Override
                    public Optional<JournalEntry> find(PostingId id) {
                        return Optional.ofNullable(written.get(id));
                    }
                }),
                mutant("S5", "scans one account after the other", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public List<Position> scan(Set<String> books, String subject, Instant at) {
                        List<Position> positions = new ArrayList<>();
                        for (Position found : straight.scan(books, subject, at)) {
                            positions.addAll(straight.positions(List.of(found.account()), at));
                            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                        }
                        return positions;
                    }
                }));
    }

    private static List<Mutant> keeping() {
        return List.of(
                write(
                        "keeps the first account of a batch",
                        batch -> new LedgerStore.Batch(
                                batch.entries(),
                                batch.states().stream().limit(1).toList(),
                                batch.gone())),
                write("keeps no entries", batch -> new LedgerStore.Batch(List.of(), batch.states(), batch.gone())),
                write(
                        "keeps holds that are gone",
                        batch -> new LedgerStore.Batch(batch.entries(), batch.states(), Set.of())),
                surviving("keeps the balances of a failed unit", What.BALANCES),
                surviving("keeps the holds of a failed unit", What.HOLDS),
                surviving("keeps the ids of a failed unit", What.IDS));
    }

    private static List<Mutant> journaling() {
        return List.of(
                mutant("S6", "takes a snapshot ahead of its position", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public Checkpoint snapshot() {
                        Checkpoint snapshot = straight.snapshot();
                        return new Checkpoint(snapshot.position() + 1, snapshot.states());
                    }
                }),
                mutant("S6", "counts positions from the page's start", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public JournalPage journal(long after, long upTo, int limit) {
                        JournalPage page = straight.journal(after, upTo, limit);
                        return new JournalPage(page.entries(), page.entries().size());
                    }
                }),
                mutant("S7", "discards nothing", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public void discard(long upTo) {}
                }),
                mutant("S7", "forgets the ids of what it discards", SealingMutants.ForgetsDiscarded::new),
                mutant("S10", "lists holds that have expired", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public List<AccountState> holdsOn(AccountId account, Instant at, int limit) {
                        return straight.holdsOn(account, Instant.MIN, limit);
                    }
                }),
                mutant("S10", "lists all holds, whatever the limit", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public List<AccountState> holdsOn(AccountId account, Instant at, int limit) {
                        return straight.holdsOn(account, at, Integer.MAX_VALUE);
                    }
                }),
                mutant("S9", "reads a grid as it was prepared", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public Grid grid(String book, List<String> subjects, List<String> details) {
                        long[] then = new long[subjects.size() * details.size()];
                        straight.grid(book, subjects, details).read(StoreSuite.NOW, then);
                        return (at, available) -> System.arraycopy(then, 0, available, 0, then.length);
                    }
                }),
                mutant("S8", "keeps whatever checkpoint comes last", SealingMutants.KeepsAnyCheckpoint::new));
    }

    private static final LedgerStore.Locked NOTHING = new LedgerStore.Locked(Map.of(), Map.of(), Map.of());

    private static Mutant mutant(String rules, String name, UnaryOperator<LedgerStore> bend) {
        return Mutant.of(Suite.LEDGER_STORE, rules, name, BentFixture.store(bend));
    }

    private static Mutant write(String name, UnaryOperator<LedgerStore.Batch> bend) {
        return mutant("S4", name, straight -> new ForwardingLedgerStore(straight) {
            @Override
            public void write(Batch batch) {
                straight.write(bend.apply(batch));
            }
        });
    }

    private static Mutant surviving(String name, What what) {
        return Mutant.of(Suite.LEDGER_STORE, "S4", name, BentFixture.storage(memory -> new Surviving(memory, what)));
    }

    /** Whoever locks an account first has it for good. */
    private static final class KeepsLocks extends ForwardingLedgerStore {

        private final Map<AccountId, Thread> owners = new ConcurrentHashMap<>();

        KeepsLocks(LedgerStore straight) {
            super(straight);
        }

        @Override
        public Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
            for (AccountId account : accounts) {
                Thread owner = owners.computeIfAbsent(account, key -> Thread.currentThread());
                while (owner != Thread.currentThread()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
                    if (Thread.currentThread().isInterrupted()) {
                        throw new IllegalStateException("interrupted while waiting for " + account);
                    }
                }
            }
            return straight.lock(accounts, ids, at);
        }
    }

    private static final class LocksRows extends ForwardingLedgerStore {

        private final Set<Object> rows = ConcurrentHashMap.newKeySet();

        LocksRows(LedgerStore straight) {
            super(straight);
        }

        @Override
        public void write(Batch batch) {
            batch.states().forEach(state -> rows.add(state.account()));
            batch.entries().forEach(entry -> rows.add(entry.id()));
            straight.write(batch);
        }

        @Override
        public Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
            return straight.lock(
                    accounts.stream().filter(rows::contains).toList(),
                    ids.stream().filter(rows::contains).toList(),
                    at);
        }
    }

    /** Every second comer locks backwards, and the first two are sure to meet, each with its first lock. */
    private static final class AnyOrder extends ForwardingLedgerStore {

        private final AtomicInteger comers = new AtomicInteger();
        private final Rendezvous rendezvous = new Rendezvous(2);

        AnyOrder(LedgerStore straight) {
            super(straight);
        }

        @Override
        public Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
            TreeSet<AccountId> sorted = new TreeSet<>(accounts);
            boolean backwards = comers.getAndIncrement() % 2 == 1;
            for (AccountId account : backwards ? sorted.descendingSet() : sorted) {
                straight.lock(List.of(account), List.of(), at);
                rendezvous.join();
            }
            return straight.lock(accounts, ids, at);
        }
    }
}
