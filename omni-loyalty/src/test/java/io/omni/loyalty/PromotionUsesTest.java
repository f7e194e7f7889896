package io.omni.loyalty;

import static io.omni.loyalty.Shop.ANN;
import static io.omni.loyalty.Shop.BOB;
import static io.omni.loyalty.Shop.LEASE;
import static io.omni.loyalty.Shop.OPENING;
import static io.omni.loyalty.Shop.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.channel.ChannelId;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.loyalty.promotion.Applied;
import io.omni.loyalty.promotion.BudgetUse;
import io.omni.loyalty.promotion.Campaign;
import io.omni.loyalty.promotion.CampaignId;
import io.omni.loyalty.promotion.Effect;
import io.omni.loyalty.promotion.GoodsLine;
import io.omni.loyalty.promotion.Limits;
import io.omni.loyalty.promotion.Priced;
import io.omni.loyalty.promotion.PriorUse;
import io.omni.loyalty.promotion.Promotion;
import io.omni.loyalty.promotion.PromotionId;
import io.omni.loyalty.promotion.Promotions;
import io.omni.loyalty.promotion.Reduction;
import io.omni.loyalty.promotion.RuleSet;
import io.omni.loyalty.promotion.Selector;
import io.omni.loyalty.promotion.Shopper;
import io.omni.loyalty.promotion.Shopping;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.usage.HoldPromotions;
import io.omni.loyalty.usage.PromotionBudget;
import io.omni.loyalty.usage.PromotionUse;
import io.omni.loyalty.usage.PromotionUses;
import io.omni.loyalty.usage.UsageOutcome;
import io.omni.loyalty.usage.UsageOutcome.PromotionsHeld;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Five pounds off, once for each customer, and twelve pounds for all of them. */
@Tag("P-41")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PromotionUsesTest {

    private static final CampaignId WINTER = new CampaignId("winter");
    private static final PromotionId FIVE = new PromotionId("five");
    private static final RuleSet RULES = new RuleSet(
            List.of(Promotion.of(
                            "five",
                            Effect.OffTotal.flat(Selector.EVERYTHING, Reduction.amount(pounds("5.00")), pounds("0.00")))
                    .limited(Limits.NONE.withUsesPerCustomer(1).withCampaign(WINTER))),
            List.of(new Campaign(WINTER, pounds("12.00"))));

    private final Shop shop = new Shop();
    private final PromotionUses uses = shop.loyalty.promotionUses();

    private Priced priced(CustomerId customer, String price) {
        Shopping shopping = Shopping.of(new ChannelId("web"), OPENING, GoodsLine.of(1, "coat", 1, pounds(price)))
                .by(new Shopper(Set.of(), Set.of(), false, uses.usedBy(customer)));
        for (BudgetUse spent : uses.spent(PromotionBudget.of(RULES))) {
            shopping = shopping.spent(spent.campaign(), spent.amount());
        }
        return new Promotions(RULES).price(shopping);
    }

    private UsageOutcome hold(CustomerId customer, List<PromotionUse> used) {
        return uses.hold(new HoldPromotions(CommandId.next(shop.clock), Optional.of(customer), used, LEASE));
    }

    private RedemptionId held(CustomerId customer, List<PromotionUse> used) {
        return ((PromotionsHeld) hold(customer, used)).redemption();
    }

    @Test
    void what_an_order_used_is_known_at_the_next_one_and_not_after_it_is_canceled() {
        List<PromotionUse> used = PromotionUse.of(RULES, priced(ANN, "20.00"));
        RedemptionId id = held(ANN, used);
        assertThat(uses.usedBy(ANN)).containsExactly(new PriorUse(FIVE, 1));
        assertThat(uses.spent(PromotionBudget.of(RULES))).containsExactly(new BudgetUse(WINTER, pounds("5.00")));
        assertThat(priced(ANN, "20.00").applied()).isEmpty();
        shop.confirm(id);
        assertThat(hold(ANN, used)).isEqualTo(new UsageOutcome.PromotionUsedUp(FIVE, 1));
        shop.reverse(id);
        assertThat(uses.usedBy(ANN)).isEmpty();
        assertThat(uses.spent(PromotionBudget.of(RULES))).containsExactly(new BudgetUse(WINTER, pounds("0.00")));
        assertThat(priced(ANN, "20.00").applied()).hasSize(1);
    }

    @Test
    void orders_that_are_priced_at_once_do_not_pass_the_budget() {
        CustomerId eve = new CustomerId("eve");
        List<PromotionUse> first = PromotionUse.of(RULES, priced(ANN, "20.00"));
        List<PromotionUse> second = PromotionUse.of(RULES, priced(BOB, "20.00"));
        List<PromotionUse> third = PromotionUse.of(RULES, priced(eve, "20.00"));
        held(ANN, first);
        held(BOB, second);
        assertThat(hold(eve, third)).isEqualTo(new UsageOutcome.CampaignSpent(WINTER, pounds("12.00")));
        assertThat(priced(eve, "20.00").applied()).isEmpty();
        shop.clock.advance(LEASE);
        held(eve, third);
    }

    @Test
    void a_promotion_that_gave_nothing_is_not_used() {
        assertThat(PromotionUse.of(RULES, priced(ANN, "0.00"))).isEmpty();
        Priced priced = priced(ANN, "20.00");
        Applied nothing = new Applied(FIVE, priced.applied().get(0).lane(), 1, List.of(), pounds("0.00"), List.of());
        assertThat(PromotionUse.of(
                        RULES,
                        new Priced(
                                priced.rules(), priced.lines(), priced.delivery(), List.of(nothing), priced.proof())))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PromotionUse.of(RuleSet.of(), priced(ANN, "20.00")))
                .withMessageContaining(RULES.hash());
    }

    @Test
    void where_nobody_is_known_and_nothing_is_drawn_there_is_nothing_to_count() {
        PromotionUse free = new PromotionUse(FIVE, 1, Optional.of(1L), pounds("5.00"), Optional.empty());
        assertThat(uses.hold(new HoldPromotions(CommandId.next(shop.clock), Optional.empty(), List.of(free), LEASE)))
                .isEqualTo(new UsageOutcome.NothingCounted());
    }
}
