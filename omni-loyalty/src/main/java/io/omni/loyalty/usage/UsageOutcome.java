package io.omni.loyalty.usage;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.core.money.Money;
import io.omni.loyalty.promotion.CampaignId;
import io.omni.loyalty.promotion.PromotionId;
import io.omni.loyalty.redemption.RedemptionId;
import java.time.Instant;

/** The answer to {@link HoldPromotions}. */
public sealed interface UsageOutcome extends CommandOutcome {

    /**
     * The uses are kept for the order.
     *
     * @param redemption by which they are confirmed, released or given back
     * @param until until when
     */
    record PromotionsHeld(RedemptionId redemption, Instant until) implements UsageOutcome {}

    /** Nobody is known who uses them, and they draw on no budget: there is nothing to count, nor to confirm. */
    record NothingCounted() implements UsageOutcome {}

    /**
     * The customer has used a promotion as often as anybody may, or is using it. Price the order again.
     *
     * @param promotion which one
     * @param limit how often
     */
    record PromotionUsedUp(PromotionId promotion, long limit) implements UsageOutcome, Refusal {}

    /**
     * Too little is left of a budget. Price the order again.
     *
     * @param campaign whose
     * @param budget how much there was
     */
    record CampaignSpent(CampaignId campaign, Money budget) implements UsageOutcome, Refusal {}
}
