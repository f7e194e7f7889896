package io.omni.tck;

import static io.omni.tck.IdMutants.store;
import static io.omni.tck.PostingMutants.mutant;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.storage.ConcurrencyConflict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** Ledgers that threads make stumble; where chance would have a say, the threads meet. */
final class RaceMutants {

    private RaceMutants() {}

    static List<Mutant> all() {
        return List.of(
                store("L17", "reads, then writes, and locks nothing between", NoLock::new),
                store("L17", "locks accounts but no ids", NoIdLock::new),
                mutant(
                        "L17",
                        "answers a thread that would have to wait with a conflict",
                        (ledger, bench) -> new Impatient(ledger)),
                mutant("L17", "locks accounts in the order of whoever comes", (ledger, bench) -> new AnyOrder(ledger)));
    }

    /** Threads that are let loose together once all of them have read. */
    private static final class NoLock extends ForwardingLedgerStore {

        private final Rendezvous rendezvous = new Rendezvous(4);

        NoLock(LedgerStore straight) {
            super(straight);
        }

        @Override
        public Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
            Locked locked = CompletableFuture.supplyAsync(() -> straight.lock(accounts, ids, at))
                    .join();
            rendezvous.join();
            return locked;
        }

        @Override
        public void write(Batch batch) {
            TreeSet<AccountId> accounts = new TreeSet<>();
            batch.states().forEach(state -> accounts.add(state.account()));
            straight.lock(
                    accounts,
                    new TreeSet<>(batch.entries().stream().map(JournalEntry::id).toList()),
                    Instant.EPOCH);
            straight.write(batch);
        }
    }

    /** Looks ids up before it locks the accounts. */
    private static final class NoIdLock extends ForwardingLedgerStore {

        private final Rendezvous rendezvous = new Rendezvous(4);

        NoIdLock(LedgerStore straight) {
            super(straight);
        }

        @Override
        public Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
            Map<PostingId, JournalEntry> entries = CompletableFuture.supplyAsync(
                            () -> straight.lock(List.of(), ids, at).entries())
                    .join();
            rendezvous.join();
            Locked locked = straight.lock(accounts, List.of(), at);
            Map<AccountId, AccountState> states = locked.states();
            return new Locked(states, locked.lapsed(), entries);
        }
    }

    private static final class Impatient extends BentLedger {

        private final AtomicBoolean busy = new AtomicBoolean();
        private final Rendezvous rendezvous = new Rendezvous(2);

        Impatient(Ledger straight) {
            super(straight);
        }

        @Override
        public Outcome post(Posting posting) {
            if (!busy.compareAndSet(false, true)) {
                rendezvous.join();
                throw new ConcurrencyConflict("the ledger was busy");
            }
            try {
                rendezvous.join();
                return straight.post(posting);
            } finally {
                busy.set(false);
            }
        }
    }

    private static final class AnyOrder extends BentLedger {

        private final Map<AccountId, ReentrantLock> locks = new ConcurrentHashMap<>();
        private final AtomicInteger comers = new AtomicInteger();
        private final Rendezvous rendezvous = new Rendezvous(2);

        AnyOrder(Ledger straight) {
            super(straight);
        }

        @Override
        public Outcome post(Posting posting) {
            List<AccountId> order =
                    new ArrayList<>(posting.lines().stream().map(Line::account).toList());
            if (order.size() < 4) {
                return straight.post(posting);
            }
            if (comers.getAndIncrement() % 2 == 1) {
                Collections.reverse(order);
            }
            List<ReentrantLock> taken = new ArrayList<>();
            try {
                for (AccountId account : order) {
                    ReentrantLock lock = locks.computeIfAbsent(account, key -> new ReentrantLock());
                    lock.lockInterruptibly();
                    taken.add(lock);
                    rendezvous.join();
                }
                return straight.post(posting);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted in a deadlock", e);
            } finally {
                taken.forEach(ReentrantLock::unlock);
            }
        }
    }
}
