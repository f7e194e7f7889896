package io.omni.loyalty.redemption;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import java.time.Instant;

/** The answer to {@link ConfirmRedemption}, {@link ReleaseRedemption} and {@link ReverseRedemption}. */
public sealed interface RedemptionOutcome extends CommandOutcome {

    /**
     * It is used.
     *
     * @param redemption which one
     * @param quantity how much
     */
    record Confirmed(RedemptionId redemption, long quantity) implements RedemptionOutcome {}

    /**
     * It can be used for something else.
     *
     * @param redemption which one
     * @param quantity how much
     */
    record Released(RedemptionId redemption, long quantity) implements RedemptionOutcome {}

    /**
     * It was given back.
     *
     * @param redemption which one
     * @param quantity how much, by this command
     * @param left how much is still used
     */
    record Reversed(RedemptionId redemption, long quantity, long left) implements RedemptionOutcome {}

    /**
     * Nobody held such a redemption.
     *
     * @param redemption which one
     */
    record NoSuchRedemption(RedemptionId redemption) implements RedemptionOutcome, Refusal {}

    /**
     * Its time was over; it may be somebody else's by now. Hold it again.
     *
     * @param redemption which one
     * @param heldUntil since when
     */
    record HoldEnded(RedemptionId redemption, Instant heldUntil) implements RedemptionOutcome, Refusal {}

    /**
     * It has come to another state, in which this cannot be done: what is held can be confirmed or released, what is confirmed given back.
     *
     * @param redemption which one
     * @param state how far it got
     */
    record OtherState(RedemptionId redemption, RedemptionState state) implements RedemptionOutcome, Refusal {}

    /**
     * Less than that is still used, or it is given back as a whole or not at all.
     *
     * @param redemption which one
     * @param asked how much was to be given back
     * @param left how much is still used
     */
    record CannotReverse(RedemptionId redemption, long asked, long left) implements RedemptionOutcome, Refusal {}
}
