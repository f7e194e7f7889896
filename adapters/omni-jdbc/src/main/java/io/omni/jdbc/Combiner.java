package io.omni.jdbc;

import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Joins postings of callers that come at the same time into one transaction: one of them leads, and locks, reads, writes and commits for all
 * who wait. There are no threads for this: whoever finds nobody at work does the work of those who wait, a batch at a time, first come first
 * served.
 */
final class Combiner {

    private static final int BATCH = 256;

    private final Ledger ledger;
    private final ConcurrentLinkedQueue<Ticket> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock leading = new ReentrantLock();

    Combiner(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A posting whose caller waits. */
    private static final class Ticket {

        private final Posting posting;
        private final Thread caller = Thread.currentThread();
        private @Nullable Outcome outcome;
        private @Nullable RuntimeException failure;
        private volatile boolean settled;

        Ticket(Posting posting) {
            this.posting = posting;
        }

        void settle(Outcome answer) {
            outcome = answer;
            wake();
        }

        void fail(RuntimeException thrown) {
            failure = thrown;
            wake();
        }

        private void wake() {
            settled = true;
            LockSupport.unpark(caller);
        }

        Outcome answer() {
            if (failure != null) {
                throw failure;
            }
            return Objects.requireNonNull(outcome);
        }
    }

    Outcome post(Posting posting) {
        Ticket ticket = new Ticket(posting);
        waiting.add(ticket);
        boolean interrupted = false;
        while (!ticket.settled) {
            if (leading.tryLock()) {
                lead(ticket);
            } else {
                LockSupport.park(this);
                // A thread that is interrupted does not park: the posting goes on, and the caller learns of it
                // afterwards.
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return ticket.answer();
    }

    /** How many wait for a batch. */
    int waiting() {
        return waiting.size();
    }

    /** Works off one batch and hands over to whoever is first among those still waiting. */
    private void lead(Ticket own) {
        try {
            if (!own.settled) {
                lead(next());
            }
        } finally {
            leading.unlock();
            Ticket first = waiting.peek();
            if (first != null) {
                LockSupport.unpark(first.caller);
            }
        }
    }

    private List<Ticket> next() {
        List<Ticket> batch = new ArrayList<>();
        while (batch.size() < BATCH) {
            Ticket ticket = waiting.poll();
            if (ticket == null) {
                break;
            }
            batch.add(ticket);
        }
        return batch;
    }

    /** Nobody is left waiting for a batch that nobody works on. */
    private void lead(List<Ticket> batch) {
        try {
            post(batch);
        } catch (Error error) {
            batch.stream()
                    .filter(ticket -> !ticket.settled)
                    .forEach(ticket -> ticket.fail(new IllegalStateException(
                            "the thread that posted for several callers died of " + error
                                    + ": send the command again under its id",
                            error)));
            throw error;
        }
    }

    private void post(List<Ticket> batch) {
        if (batch.size() == 1) {
            postSingly(batch.get(0));
            return;
        }
        try {
            List<Outcome> outcomes =
                    ledger.post(batch.stream().map(ticket -> ticket.posting).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).settle(outcomes.get(i));
            }
        } catch (DatabaseFailure failure) {
            afterFailure(batch, failure);
        } catch (RuntimeException oneOfThem) {
            batch.forEach(this::postSingly);
        }
    }

    /** A database that is not to be reached is not asked again for each caller; one posting that it cannot keep fails no other. */
    private void afterFailure(List<Ticket> batch, DatabaseFailure failure) {
        if (failure.isOfData()) {
            batch.forEach(this::postSingly);
        } else {
            batch.forEach(ticket -> ticket.fail(new DatabaseFailure(failure)));
        }
    }

    private void postSingly(Ticket ticket) {
        try {
            ticket.settle(ledger.post(ticket.posting));
        } catch (RuntimeException thrown) {
            ticket.fail(thrown);
        }
    }
}
