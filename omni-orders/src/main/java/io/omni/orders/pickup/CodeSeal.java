package io.omni.orders.pickup;

import java.time.Instant;

/**
 * A code that is good for one pick-up.
 *
 * @param hash what is kept of it
 * @param expiresAt from when on it is good no more
 * @param attemptsLeft how many wrong codes may still be shown; with none it is good no more
 */
public record CodeSeal(CodeHash hash, Instant expiresAt, long attemptsLeft) {

    /**
     * Tells whether the right code would be taken.
     *
     * @param at when
     * @return whether it has not expired and attempts are left
     */
    public boolean isGood(Instant at) {
        return attemptsLeft > 0 && at.isBefore(expiresAt);
    }

    CodeSeal wrong() {
        return new CodeSeal(hash, expiresAt, attemptsLeft - 1);
    }
}
