package io.omni.jdbc;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Journal;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Joins postings of callers that come at the same time into one transaction: one locks, reads, writes and commits for all who wait. It has no
 * threads of its own: whoever finds nobody at work does the work of those who wait.
 */
final class CombiningLedger implements Ledger {

    private static final int MOST = 256;

    private final Ledger ledger;
    private final BooleanSupplier isWithin;
    private final ConcurrentLinkedQueue<Ticket> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock leading = new ReentrantLock();

    CombiningLedger(Ledger ledger, BooleanSupplier isWithin) {
        this.ledger = ledger;
        this.isWithin = isWithin;
    }

    private static final class Ticket {

        private final Posting posting;
        private final Thread caller = Thread.currentThread();
        private volatile @Nullable Outcome outcome;
        private volatile @Nullable RuntimeException failure;
        private volatile boolean done;

        Ticket(Posting posting) {
            this.posting = posting;
        }

        void settle(@Nullable Outcome answer, @Nullable RuntimeException thrown) {
            outcome = answer;
            failure = thrown;
            done = true;
            if (Thread.currentThread() != caller) {
                LockSupport.unpark(caller);
            }
        }
    }

    @Override
    public Outcome post(Posting posting) {
        if (isWithin.getAsBoolean()) {
            return ledger.post(posting);
        }
        Ticket ticket = new Ticket(posting);
        waiting.add(ticket);
        while (!ticket.done) {
            if (leading.tryLock()) {
                try {
                    if (!ticket.done) {
                        lead();
                    }
                } finally {
                    leading.unlock();
                    Ticket next = waiting.peek();
                    if (next != null) {
                        LockSupport.unpark(next.caller);
                    }
                }
            } else {
                LockSupport.park(this);
            }
        }
        if (ticket.failure != null) {
            throw ticket.failure;
        }
        return java.util.Objects.requireNonNull(ticket.outcome);
    }

    private void lead() {
        List<Ticket> batch = new ArrayList<>();
        for (Ticket next = waiting.poll(); next != null; next = waiting.poll()) {
            batch.add(next);
            if (batch.size() == MOST) {
                break;
            }
        }
        try {
            List<Outcome> outcomes = ledger.post(batch.stream().map(ticket -> ticket.posting).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).settle(outcomes.get(i), null);
            }
        } catch (RuntimeException failed) {
            for (Ticket ticket : batch) {
                try {
                    ticket.settle(ledger.post(ticket.posting), null);
                } catch (RuntimeException thrown) {
                    ticket.settle(null, thrown);
                }
            }
        }
    }

    @Override
    public List<Outcome> post(List<Posting> postings) {
        return ledger.post(postings);
    }

    @Override
    public Optional<JournalEntry> find(PostingId id) {
        return ledger.find(id);
    }

    @Override
    public List<Position> positions(Collection<AccountId> accounts, Instant at) {
        return ledger.positions(accounts, at);
    }

    @Override
    public List<Position> scan(Set<String> books, String subject, Instant at) {
        return ledger.scan(books, subject, at);
    }

    @Override
    public List<AccountState> held(HoldId hold) {
        return ledger.held(hold);
    }

    @Override
    public int sweep(int limit) {
        return ledger.sweep(limit);
    }

    @Override
    public int forget() {
        return ledger.forget();
    }

    @Override
    public Journal journal() {
        return ledger.journal();
    }
}
