package io.omni.jdbc;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Accounts as this process last left or saw them, or supposes to leave them soon; those that were used last. Another process may have changed
 * them since: what is decided on them is a {@link Guess}. After one that was wrong the next ones are not made, more of them each time.
 */
final class LastSeen {

    private static final int ROOM = 1 << 15;
    private static final int MOST_PASSED_OVER = 64;
    private static final CompletableFuture<Boolean> KNOWN = CompletableFuture.completedFuture(true);

    private final Map<AccountId, Seen> accounts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountId, Seen> eldest) {
            return size() > ROOM;
        }
    };
    private int passOver;
    private int penalty;

    /** An account, its number, and whether it turned out to be so. */
    private record Seen(AccountState state, long number, CompletableFuture<Boolean> right) {}

    /**
     * Accounts that were recalled.
     *
     * @param states what each of them is taken to be
     * @param numbers by which the database knows them
     * @param suppositions whether guesses that they come from prove right, which is not known yet
     */
    record Recalled(
            Map<AccountId, AccountState> states,
            Map<AccountId, Long> numbers,
            Set<CompletableFuture<Boolean>> suppositions) {}

    /** Recalls accounts, unless one of them is not known or guesses have been wrong. */
    synchronized Optional<Recalled> recall(Collection<AccountId> wanted) {
        if (passOver > 0) {
            passOver--;
            return Optional.empty();
        }
        Recalled recalled = new Recalled(new HashMap<>(), new HashMap<>(), new HashSet<>());
        for (AccountId account : wanted) {
            Seen seen = accounts.get(account);
            if (seen == null) {
                return Optional.empty();
            }
            recalled.states().put(account, seen.state());
            recalled.numbers().put(account, seen.number());
            if (!seen.right().isDone()) {
                recalled.suppositions().add(seen.right());
            }
        }
        return Optional.of(recalled);
    }

    /** Those of some accounts that are not known, unless guesses have been wrong. */
    synchronized List<AccountId> unseen(Collection<AccountId> wanted) {
        return passOver > 0
                ? List.of()
                : wanted.stream()
                        .filter(account -> !accounts.containsKey(account))
                        .toList();
    }

    /** Remembers accounts as they were read ahead, unless more is known of them. */
    synchronized void seeUnseen(Map<AccountState, Long> read) {
        read.forEach(
                (state, number) -> accounts.computeIfAbsent(state.account(), any -> new Seen(state, number, KNOWN)));
    }

    /** Whether more accounts can be remembered, and none be forgotten for them. */
    synchronized boolean hasRoomFor(int more) {
        return accounts.size() + more <= ROOM;
    }

    /** Remembers accounts as they were read, with their numbers. */
    synchronized void see(Map<AccountState, Long> read) {
        read.forEach((state, number) -> accounts.put(state.account(), new Seen(state, number, KNOWN)));
    }

    /** Remembers accounts as they were left; those that were never read have a number that is not known, and are not remembered. */
    void see(Collection<AccountState> left) {
        suppose(left, KNOWN);
    }

    /** Remembers accounts as they will be if a guess is right. */
    synchronized void suppose(Collection<AccountState> states, CompletableFuture<Boolean> right) {
        for (AccountState state : states) {
            accounts.computeIfPresent(state.account(), (account, seen) -> new Seen(state, seen.number(), right));
        }
    }

    synchronized void forget(Collection<AccountId> forgotten) {
        forgotten.forEach(accounts::remove);
    }

    synchronized void wasRight() {
        penalty = 0;
    }

    synchronized void wasWrong() {
        penalty = Math.min(MOST_PASSED_OVER, 2 * penalty + 1);
        passOver = penalty;
    }
}
