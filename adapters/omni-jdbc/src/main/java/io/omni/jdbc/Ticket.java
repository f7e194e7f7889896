package io.omni.jdbc;

import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A posting whose caller waits for its answer. */
final class Ticket {

    private enum State {
        WAITING,
        BEGUN,
        GIVEN_UP,
        SETTLED
    }

    private final Posting posting;
    private final Thread caller = Thread.currentThread();
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private @Nullable Outcome outcome;
    private @Nullable RuntimeException failure;

    Ticket(Posting posting) {
        this.posting = posting;
    }

    Posting posting() {
        return posting;
    }

    /** Begins to carry it out, unless its caller gave it up. */
    boolean begin() {
        return state.compareAndSet(State.WAITING, State.BEGUN);
    }

    /** Gives it up, unless it was begun. */
    boolean giveUp() {
        return state.compareAndSet(State.WAITING, State.GIVEN_UP);
    }

    boolean isWaiting() {
        return state.get() == State.WAITING;
    }

    boolean isSettled() {
        return state.get() == State.SETTLED;
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
        state.set(State.SETTLED);
        unpark();
    }

    void unpark() {
        LockSupport.unpark(caller);
    }

    Outcome answer() {
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(outcome);
    }
}
