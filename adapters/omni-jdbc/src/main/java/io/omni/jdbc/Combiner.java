package io.omni.jdbc;

import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Joins postings of callers that come at the same time into one transaction: one of them leads, and locks, reads, writes and commits for all
 * who wait. There are no threads for this: whoever finds nobody at work does the work of those who wait, a batch at a time, first come first
 * served.
 */
final class Combiner {

    private final Ledger ledger;
    private final Lone lone;
    private final JdbcOptions options;
    private final ConcurrentLinkedQueue<Ticket> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final Underway underway = new Underway();
    private final ReentrantLock leading = new ReentrantLock();

    /** Runs a transaction. */
    interface Lone {
        /**
         * Runs work.
         *
         * @param whenAsked done at most once, by this thread, if all is decided and only the database's answer is waited for
         */
        <R> R execute(Supplier<R> work, Runnable whenAsked);
    }

    Combiner(Ledger ledger, Lone lone, JdbcOptions options) {
        this.ledger = ledger;
        this.lone = lone;
        this.options = options;
    }

    Outcome post(Posting posting) {
        Ticket ticket = new Ticket(posting);
        enter(ticket);
        boolean interrupted = false;
        long deadline = System.nanoTime() + options.patience().toNanos();
        while (!ticket.isSettled()) {
            if (ticket.isWaiting() && underway.hasRoomFor(size.get()) && leading.tryLock()) {
                lead(ticket);
            } else {
                park(ticket, deadline);
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

    private void enter(Ticket ticket) {
        if (size.incrementAndGet() > options.waiting()) {
            size.decrementAndGet();
            throw LedgerBusy.full(ticket.posting().id(), options.waiting());
        }
        waiting.add(ticket);
    }

    private void park(Ticket ticket, long deadline) {
        if (!ticket.isWaiting()) {
            LockSupport.park(this);
            return;
        }
        long left = deadline - System.nanoTime();
        if (left > 0) {
            LockSupport.parkNanos(this, left);
        } else if (ticket.giveUp()) {
            ticket.fail(LedgerBusy.late(ticket.posting().id(), options.patience()));
            ticket.tell();
        }
    }

    /** How many wait for a batch. */
    int waiting() {
        return size.get();
    }

    /**
     * Works off one batch, unless its own posting was begun meanwhile, and hands over to whoever is first among those still waiting: as soon as
     * only the database's answer is waited for, if all goes well. Only when it is there are those of the batch told.
     */
    private void lead(Ticket own) {
        List<Ticket> batch = List.of();
        try {
            if (own.isWaiting() && underway.hasRoomFor(size.get())) {
                batch = next();
                lead(batch);
            }
        } finally {
            handOver();
            batch.forEach(Ticket::tell);
        }
    }

    private void handOver() {
        if (leading.isHeldByCurrentThread()) {
            leading.unlock();
        }
        Ticket first = waiting.peek();
        if (first != null && underway.hasRoomFor(size.get())) {
            first.unpark();
        }
    }

    private List<Ticket> next() {
        List<Ticket> batch = new ArrayList<>();
        while (batch.size() < options.batch()) {
            Ticket ticket = waiting.poll();
            if (ticket == null) {
                break;
            }
            size.decrementAndGet();
            if (ticket.begin()) {
                batch.add(ticket);
            }
        }
        return batch;
    }

    /** Nobody is left waiting for a batch that nobody works on. */
    private void lead(List<Ticket> batch) {
        underway.begin(batch.size());
        try {
            post(batch);
        } catch (Error error) {
            IllegalStateException told = new IllegalStateException(
                    "the thread that posted for several callers died of %s: send the command again under its id"
                            .formatted(error),
                    error);
            batch.stream().filter(ticket -> !ticket.isAnswered()).forEach(ticket -> ticket.fail(told));
            throw error;
        } finally {
            underway.end();
        }
    }

    private void post(List<Ticket> batch) {
        if (batch.size() == 1) {
            postSingly(batch.get(0));
            return;
        }
        try {
            List<Posting> postings = batch.stream().map(Ticket::posting).toList();
            List<Outcome> outcomes = lone.execute(() -> ledger.post(postings), this::handOver);
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).settle(outcomes.get(i));
            }
        } catch (DatabaseFailure failure) {
            afterFailure(batch, failure);
        } catch (RuntimeException oneOfThem) {
            postHalves(batch);
        }
    }

    /** The one at fault is found in few steps, and the others share transactions still. */
    private void postHalves(List<Ticket> batch) {
        int middle = batch.size() / 2;
        post(batch.subList(0, middle));
        post(batch.subList(middle, batch.size()));
    }

    /** A database that is not to be reached is not asked again for each caller; one posting that it cannot keep fails no other. */
    private void afterFailure(List<Ticket> batch, DatabaseFailure failure) {
        if (failure.isOfData()) {
            postHalves(batch);
        } else {
            batch.forEach(ticket -> ticket.fail(new DatabaseFailure(failure)));
        }
    }

    private void postSingly(Ticket ticket) {
        try {
            ticket.settle(lone.execute(() -> ledger.post(ticket.posting()), this::handOver));
        } catch (RuntimeException thrown) {
            ticket.fail(thrown);
        }
    }
}
