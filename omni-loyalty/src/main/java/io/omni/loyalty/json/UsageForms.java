package io.omni.loyalty.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.json.JsonForms;
import io.omni.loyalty.tier.Qualifying;
import io.omni.loyalty.tier.TierId;
import io.omni.loyalty.tier.TierProgram;
import io.omni.loyalty.tier.TierStanding;
import io.omni.loyalty.usage.PromotionUse;
import io.omni.loyalty.usage.UsageOutcome;

/** The forms of tiers, and of what orders use of promotions. */
final class UsageForms {

    static final JsonForms ALL = JsonForms.builder()
            .text(TierId.class, TierId::value, TierId::new)
            .configured("tier-program", TierProgram.class)
            .choice(
                    UsageOutcome.class,
                    named("promotion.held", UsageOutcome.PromotionsHeld.class),
                    named("promotion.nothing-counted", UsageOutcome.NothingCounted.class),
                    named("promotion.used-up", UsageOutcome.PromotionUsedUp.class),
                    named("promotion.campaign-spent", UsageOutcome.CampaignSpent.class))
            .values(Qualifying.class, TierStanding.class, PromotionUse.class)
            .build();

    private UsageForms() {}
}
