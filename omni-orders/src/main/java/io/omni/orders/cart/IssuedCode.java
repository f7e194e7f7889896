package io.omni.orders.cart;

import java.time.Instant;

/**
 * A code that was issued for a cart and not used yet.
 *
 * @param code the code
 * @param until when it ends
 * @param attempts how many wrong ones may still be tried
 */
public record IssuedCode(CartCode code, Instant until, int attempts) {

    /**
     * Tells whether it can be used.
     *
     * @param at when
     * @return whether it has not ended, and attempts are left
     */
    public boolean isGood(Instant at) {
        return at.isBefore(until) && attempts > 0;
    }

    /**
     * Counts a wrong attempt.
     *
     * @return the code with one attempt less
     */
    public IssuedCode tried() {
        return new IssuedCode(code, until, attempts - 1);
    }
}
