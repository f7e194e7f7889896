package io.omni.loyalty.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.command.CommandOutcome;
import io.omni.core.json.JsonForms;
import io.omni.loyalty.internal.Purchase;
import io.omni.loyalty.points.PointsBalance;
import io.omni.loyalty.points.PointsChange;
import io.omni.loyalty.points.PointsClawedBack;
import io.omni.loyalty.points.PointsEarned;
import io.omni.loyalty.points.PointsLot;
import io.omni.loyalty.points.PointsOwed;
import io.omni.loyalty.points.PointsProgram;
import io.omni.loyalty.points.PurchaseId;
import io.omni.loyalty.promotion.CampaignId;
import io.omni.loyalty.promotion.Change;
import io.omni.loyalty.promotion.Condition;
import io.omni.loyalty.promotion.CouponCode;
import io.omni.loyalty.promotion.Decision;
import io.omni.loyalty.promotion.DeliveryMethod;
import io.omni.loyalty.promotion.Effect;
import io.omni.loyalty.promotion.Explanation;
import io.omni.loyalty.promotion.Get;
import io.omni.loyalty.promotion.Lane;
import io.omni.loyalty.promotion.PromotionId;
import io.omni.loyalty.promotion.Reason;
import io.omni.loyalty.promotion.Reduction;
import io.omni.loyalty.promotion.RuleSet;
import io.omni.loyalty.promotion.Ruling;
import io.omni.loyalty.promotion.SegmentId;
import io.omni.loyalty.promotion.Shopping;
import io.omni.loyalty.promotion.StackingGroup;
import io.omni.loyalty.promotion.Tag;
import io.omni.loyalty.promotion.Trait;
import io.omni.loyalty.promotion.WhatIf;

/** The forms of points and promotions: what is stored of a purchase, the events, the program, the rules, and what commands and questions are answered. */
public final class LoyaltyJson {

    private static final JsonForms FORMS = promotions(JsonForms.builder())
            .text(PurchaseId.class, PurchaseId::value, PurchaseId::new)
            .optional(Purchase.class, "validity")
            .stored("loyalty-purchase", Purchase.class)
            .emitted("points.earned", PointsEarned.class)
            .emitted("points.clawed-back", PointsClawedBack.class)
            .emitted("points.owed", PointsOwed.class)
            .configured("points-program", PointsProgram.class)
            .choice(CommandOutcome.class, named("points-change", PointsChange.class))
            .add(RedemptionForms.ALL)
            .add(CouponForms.ALL)
            .add(GiftCardForms.ALL)
            .add(UsageForms.ALL)
            .values(PointsBalance.class, PointsLot.class)
            .build();

    private LoyaltyJson() {}

    private static JsonForms.Builder promotions(JsonForms.Builder forms) {
        names(forms);
        rules(forms);
        rulings(forms);
        return forms.configured("promotions", RuleSet.class)
                .configured("shopping", Shopping.class)
                .stored("promotion-decision", Decision.class)
                .values(Explanation.class, WhatIf.class);
    }

    private static void names(JsonForms.Builder forms) {
        forms.text(PromotionId.class, PromotionId::value, PromotionId::new)
                .text(CampaignId.class, CampaignId::value, CampaignId::new)
                .text(SegmentId.class, SegmentId::value, SegmentId::new)
                .text(CouponCode.class, CouponCode::value, CouponCode::new)
                .text(StackingGroup.class, StackingGroup::value, StackingGroup::new)
                .text(Tag.class, Tag::value, Tag::new)
                .text(DeliveryMethod.class, DeliveryMethod::value, DeliveryMethod::new)
                .number(Lane.class, Lane::number, number -> new Lane(Math.toIntExact(number)));
    }

    private static void rules(JsonForms.Builder forms) {
        forms.choice(
                        Trait.class,
                        named("sku", Trait.OfSku.class),
                        named("product", Trait.OfProduct.class),
                        named("category", Trait.InCategory.class),
                        named("tagged", Trait.Tagged.class),
                        named("priced-by", Trait.PricedBy.class))
                .choice(
                        Reduction.class,
                        named("percent", Reduction.Percent.class),
                        named("amount", Reduction.Amount.class),
                        named("price", Reduction.Price.class))
                .choice(
                        Get.class,
                        named("cheapest", Get.Cheapest.class),
                        named("dearest", Get.Dearest.class),
                        named("same", Get.Same.class),
                        named("other", Get.Other.class))
                .choice(
                        Effect.class,
                        named("each-unit", Effect.EachUnit.class),
                        named("buy-get", Effect.BuyGet.class),
                        named("bundle", Effect.Bundle.class),
                        named("off-total", Effect.OffTotal.class),
                        named("off-delivery", Effect.OffDelivery.class),
                        named("gift", Effect.Gift.class))
                .choice(
                        Condition.class,
                        named("in-channels", Condition.InChannels.class),
                        named("in-segments", Condition.InSegments.class),
                        named("outside-segments", Condition.OutsideSegments.class),
                        named("first-order", Condition.FirstOrder.class),
                        named("with-code", Condition.WithCode.class),
                        named("at-hours", Condition.AtHours.class),
                        named("spend", Condition.Spend.class),
                        named("units", Condition.Units.class),
                        named("together-with", Condition.TogetherWith.class),
                        named("delivered-by", Condition.DeliveredBy.class));
    }

    private static void rulings(JsonForms.Builder forms) {
        forms.choice(Ruling.class, named("applies", Ruling.Applies.class), named("refused", Ruling.Refused.class))
                .choice(
                        Reason.class,
                        named("not-yet", Reason.NotYet.class),
                        named("over", Reason.Over.class),
                        named("other-hours", Reason.OtherHours.class),
                        named("wrong-channel", Reason.WrongChannel.class),
                        named("wrong-currency", Reason.WrongCurrency.class),
                        named("wrong-segment", Reason.WrongSegment.class),
                        named("not-first-order", Reason.NotFirstOrder.class),
                        named("no-code", Reason.NoCode.class),
                        named("too-little", Reason.TooLittle.class),
                        named("too-few", Reason.TooFew.class),
                        named("not-together", Reason.NotTogether.class),
                        named("wrong-delivery", Reason.WrongDelivery.class),
                        named("used-up", Reason.UsedUp.class),
                        named("budget-spent", Reason.BudgetSpent.class),
                        named("nothing-to-take-off", Reason.NothingToTakeOff.class),
                        named("beaten", Reason.Beaten.class))
                .choice(
                        Change.class,
                        named("spend-more", Change.SpendMore.class),
                        named("add-units", Change.AddUnits.class),
                        named("present-code", Change.PresentCode.class),
                        named("buy-in", Change.BuyIn.class),
                        named("deliver-by", Change.DeliverBy.class),
                        named("come-back", Change.ComeBack.class),
                        named("forgo", Change.Forgo.class));
    }

    /**
     * The forms, for {@link io.omni.core.json.OmniJson}.
     *
     * @return the forms of this module
     */
    public static JsonForms forms() {
        return FORMS;
    }
}
