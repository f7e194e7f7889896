package io.omni.loyalty.stamp;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.loyalty.redemption.RedemptionId;
import java.time.Instant;

/** The answer to {@link CollectStamps} and {@link HoldReward}. */
public sealed interface StampOutcome extends CommandOutcome {

    /**
     * The card has the stamps of what is kept.
     *
     * @param card which card
     * @param change by how many stamps that changed it
     * @param rewards how many rewards were earned by it; negative for rewards that were taken back
     */
    record Stamped(StampCardId card, long change, long rewards) implements StampOutcome {}

    /**
     * A reward is kept for a purchase.
     *
     * @param redemption by which it is confirmed, released or given back
     * @param card of which card
     * @param until until when
     */
    record RewardHeld(RedemptionId redemption, StampCardId card, Instant until) implements StampOutcome {}

    /**
     * There is no reward to use.
     *
     * @param card of which card
     * @param missing how many stamps the next one takes
     */
    record NoReward(StampCardId card, long missing) implements StampOutcome, Refusal {}

    /**
     * There is no such card.
     *
     * @param card which one
     */
    record NoSuchCard(StampCardId card) implements StampOutcome, Refusal {}
}
