package io.omni.core.ledger;

import java.time.Instant;

/**
 * An account as it is stored.
 *
 * @param account which account, or what remains of a hold
 * @param balance its balance; for a hold, what remains of it
 * @param held the amount held on it, by holds that have expired and were not swept up too
 * @param window when it counts
 */
public record AccountState(AccountId account, long balance, long held, Window window) {

    /**
     * Describes an account on which nothing was ever posted.
     *
     * @param account which account
     * @return an empty account
     */
    public static AccountState empty(AccountId account) {
        return new AccountState(account, 0, 0, Window.ALWAYS);
    }

    /**
     * Tells what is available. Outside its window an account offers nothing, but what it owes stays owed.
     *
     * @param at the instant
     * @param lapsed what the holds on it still hold that have expired by then
     * @return the amount
     */
    public long available(Instant at, long lapsed) {
        long free = balance - held + lapsed;
        return window.contains(at) ? free : Math.min(0, free);
    }

    AccountState apply(Line line) {
        AccountState after = new AccountState(
                account,
                add("balance", balance, line.balance()),
                add("amount held", held, line.held()),
                line.window() == null || neverExpires() ? window : line.window());
        after.requireCountable();
        return after;
    }

    /** A hold that does not expire any more never expires again, whoever extends it at the same time. */
    private boolean neverExpires() {
        return account.isHold() && balance != 0 && window.expiresAt() == null;
    }

    private void requireCountable() {
        if (held > 0 && balance < Long.MIN_VALUE + held) {
            throw new IllegalArgumentException(
                    "what is available of %s, with a balance of %d and %d held, does not fit 64 bits"
                            .formatted(account, balance, held));
        }
    }

    private long add(String what, long before, long change) {
        try {
            return Math.addExact(before, change);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "the %s of %s, %d, cannot change by %d: the result does not fit 64 bits"
                            .formatted(what, account, before, change),
                    e);
        }
    }
}
