package io.omni.core.ledger;

import java.time.Instant;

/**
 * An account as it counts at an instant.
 *
 * @param account which account, or what remains of a hold
 * @param balance its balance
 * @param held the amount held by holds that have not expired
 * @param available what may be taken or held
 * @param window when the account counts
 */
public record Position(AccountId account, long balance, long held, long available, Window window) {

    /**
     * Works a position out. Nothing remains of a hold that has expired, whether it was swept up or not.
     *
     * @param state the account as it is stored
     * @param lapsed what the holds on it still hold that have expired by the instant
     * @param at the instant
     * @return the position
     */
    public static Position of(AccountState state, long lapsed, Instant at) {
        if (state.account().isHold() && state.window().expiredAt(at)) {
            return new Position(state.account(), 0, 0, 0, state.window());
        }
        return new Position(
                state.account(), state.balance(), state.held() - lapsed, state.available(at, lapsed), state.window());
    }
}
