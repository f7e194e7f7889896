package io.omni.jdbc;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.LedgerStore.Batch;
import io.omni.core.ledger.PostingId;
import io.omni.core.storage.ConcurrencyConflict;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/**
 * What is decided on accounts as they were last seen, with posting ids that nobody has used and holds of these ids that are not there. The
 * database is told all of that with what was decided, in one round trip, and keeps it only if it is so: once the locks are held.
 */
final class Guess {

    private final Collection<AccountId> accounts;
    private final LastSeen.Recalled recalled;
    private final Collection<PostingId> ids;
    private final Instant at;
    private final LastSeen seen;
    private final BiFunction<Guess, Boolean, Pipeline> statements;
    private Batch batch = new Batch(List.of(), List.of(), Set.of());
    private final CompletableFuture<Boolean> right = new CompletableFuture<>();
    private boolean answer;

    Guess(
            Collection<AccountId> accounts,
            LastSeen.Recalled recalled,
            Collection<PostingId> ids,
            Instant at,
            LastSeen seen,
            BiFunction<Guess, Boolean, Pipeline> statements) {
        this.accounts = accounts;
        this.recalled = recalled;
        this.ids = ids;
        this.at = at;
        this.seen = seen;
        this.statements = statements;
    }

    /** The locks, and the statement that asks whether it is so and writes what was decided. */
    Pipeline pipeline() {
        return statements.apply(this, false);
    }

    /** The one statement that does all of it and is a transaction of its own. */
    Pipeline lonePipeline() {
        return statements.apply(this, true);
    }

    /** Whether it is of one posting on one account that is to be kept: it takes one statement. */
    boolean isLone() {
        return ids.size() == 1
                && recalled.states().size() == 1
                && batch.entries().size() == 1;
    }

    /** The accounts to lock. */
    Collection<AccountId> accounts() {
        return accounts;
    }

    /** The accounts as they are taken to be. */
    Collection<AccountState> states() {
        return recalled.states().values();
    }

    /** By which the database knows an account. */
    long number(AccountId account) {
        return Objects.requireNonNull(recalled.numbers().get(account), () -> account + " was not recalled");
    }

    Collection<PostingId> ids() {
        return ids;
    }

    Instant at() {
        return at;
    }

    Batch batch() {
        return batch;
    }

    void decide(Batch decided) {
        batch = decided;
    }

    /**
     * From here on the next guess may rest on this one. Nothing that others hold may be waited for after it, but the answer: they wait for
     * that as well.
     */
    void suppose() {
        seen.suppose(batch.accounts(), right);
    }

    /** Waits for the guesses on which this one rests: the database is not asked before their answer is there, nor if one was wrong. */
    void awaitOthers() {
        for (CompletableFuture<Boolean> other : recalled.suppositions()) {
            if (!other.join()) {
                throw conflict();
            }
        }
    }

    void answer(boolean isSo) {
        answer = isSo;
    }

    /** Looks at the answer, once what was decided is kept if it was right. */
    void requireRight() {
        if (!answer) {
            seen.wasWrong();
            throw conflict();
        }
        seen.wasRight();
    }

    /** What was decided is kept. */
    void keep() {
        right.complete(true);
    }

    /** It was wrong, or it is not known what has come of it: what rests on it is wrong, too. */
    void doubt() {
        seen.forget(recalled.states().keySet());
        right.complete(false);
    }

    private ConcurrencyConflict conflict() {
        return new ConcurrencyConflict("the accounts of the postings %s are not as they were last seen".formatted(ids));
    }
}
