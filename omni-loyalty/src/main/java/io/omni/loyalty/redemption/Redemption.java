package io.omni.loyalty.redemption;

import io.omni.core.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What is paid or saved with.
 *
 * @param id which redemption
 * @param kind what is redeemed
 * @param quantity how much: points, minor units, or one use
 * @param givenBack how much of that was given back after it was used
 * @param worth what it takes off, where that is known
 * @param heldUntil until when it is kept for the purchase
 * @param state how far it got; what is held and whose time is over is nobody's any more
 */
public record Redemption(
        RedemptionId id,
        RedemptionKind kind,
        long quantity,
        long givenBack,
        Optional<Money> worth,
        Instant heldUntil,
        RedemptionState state) {

    /**
     * Tells whether it can still be confirmed.
     *
     * @param at the instant
     * @return whether it is held then
     */
    public boolean isHeldAt(Instant at) {
        return state == RedemptionState.HELD && at.isBefore(heldUntil);
    }
}
