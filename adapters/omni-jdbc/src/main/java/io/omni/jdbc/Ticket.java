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

    /** Sets the answer, which its caller learns when it is told. */
    void settle(Outcome answer) {
        outcome = answer;
    }

    /** Sets what its caller will see thrown when it is told. */
    void fail(RuntimeException thrown) {
        failure = thrown;
    }

    /** Whether there is an answer; asked by the one who sets it. */
    boolean isAnswered() {
        return outcome != null || failure != null;
    }

    void tell() {
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
