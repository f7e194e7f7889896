package io.omni.loyalty.promotion;

import static io.omni.loyalty.promotion.RandomShopping.NOON;
import static io.omni.loyalty.promotion.RandomShopping.WEB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.basket.LineId;
import io.omni.core.calendar.Validity;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PromotionsTest {

    private static final Selector MUGS = Selector.category("home", "mugs");

    private final GoodsLine mugs = GoodsLine.of(1, "mug", 3, gbp("8.00")).in("home", "mugs");
    private final GoodsLine plate = GoodsLine.of(2, "plate", 1, gbp("6.00")).in("home", "plates");
    private final Shopping shopping = Shopping.of(WEB, NOON, mugs, plate);

    private static Money gbp(String amount) {
        return Money.of("GBP", amount);
    }

    private static Priced price(Shopping shopping, Promotion... promotions) {
        Priced priced = new Promotions(RuleSet.of(promotions)).price(shopping);
        assertThat(priced.proof().isBest()).isTrue();
        return priced;
    }

    private static List<Reason> reasons(Shopping shopping, Promotion promotion, Promotion... others) {
        Promotion[] all = new Promotion[others.length + 1];
        all[0] = promotion;
        System.arraycopy(others, 0, all, 1, others.length);
        Ruling ruling = new Promotions(RuleSet.of(all)).explain(shopping).of(promotion.id());
        return ruling instanceof Ruling.Refused refused ? refused.reasons() : List.of();
    }

    @Test
    void a_percentage_is_rounded_for_each_unit_as_on_the_shelf() {
        Priced priced = price(
                Shopping.of(WEB, NOON, GoodsLine.of(1, "mug", 3, gbp("0.99"))),
                Promotion.of("half", new Effect.EachUnit(Selector.EVERYTHING, Reduction.percent("50"))));

        assertThat(priced.line(new LineId(1)).orElseThrow().units()).containsExactly(new UnitPrice(3, gbp("0.49")));
        assertThat(priced.total()).isEqualTo(gbp("1.47"));
    }

    @Test
    void a_price_in_place_of_another_never_makes_goods_dearer() {
        Promotion seven = Promotion.of("seven", new Effect.EachUnit(Selector.EVERYTHING, Reduction.price(gbp("7.00"))));

        assertThat(price(shopping, seven).total()).isEqualTo(gbp("27.00"));
    }

    @Test
    void three_for_two_gives_the_cheapest() {
        Promotion promotion = Promotion.of(
                "3-for-2",
                new Effect.BuyGet(new Part(Selector.category("home"), 2), new Get.Cheapest(1), Reduction.FREE));
        Priced priced = price(shopping.with(List.of(mugs.times(Quantity.of(2)), plate)), promotion);

        assertThat(priced.total()).isEqualTo(gbp("16.00"));
        assertThat(priced.applied(promotion.id()).orElseThrow().shares())
                .containsExactly(new Share(new LineId(1), 2, gbp("0.00")), new Share(new LineId(2), 1, gbp("6.00")));
    }

    @Test
    void the_dearest_the_same_and_others_can_be_what_is_cheaper() {
        Selector home = Selector.category("home");
        Shopping basket = shopping.with(List.of(mugs.times(Quantity.of(2)), plate));

        assertThat(price(
                                basket,
                                Promotion.of(
                                        "dearest",
                                        new Effect.BuyGet(new Part(home, 2), new Get.Dearest(1), Reduction.FREE)))
                        .total())
                .isEqualTo(gbp("14.00"));
        assertThat(price(
                                basket,
                                Promotion.of(
                                        "same", new Effect.BuyGet(new Part(home, 1), new Get.Same(1), Reduction.FREE)))
                        .total())
                .isEqualTo(gbp("14.00"));
        assertThat(price(
                                basket,
                                Promotion.of(
                                        "other",
                                        new Effect.BuyGet(
                                                new Part(MUGS, 2),
                                                new Get.Other(new Part(Selector.skus("plate"), 1)),
                                                Reduction.amount(gbp("2.00")))))
                        .total())
                .isEqualTo(gbp("20.00"));
    }

    @Test
    void a_bundle_is_spread_over_its_parts_by_their_prices() {
        Promotion set = Promotion.of(
                "set",
                new Effect.Bundle(
                        List.of(new Part(MUGS, 1), new Part(Selector.skus("plate"), 1)),
                        Reduction.price(gbp("10.00"))));

        assertThat(price(shopping, set).applied().get(0).shares())
                .containsExactly(new Share(new LineId(1), 1, gbp("2.29")), new Share(new LineId(2), 1, gbp("1.71")));
    }

    @Test
    void a_mix_of_any_three_has_one_price() {
        Promotion any = Promotion.of(
                "any-3", new Effect.Bundle(List.of(new Part(Selector.EVERYTHING, 3)), Reduction.price(gbp("15.00"))));

        assertThat(price(shopping, any).total()).isEqualTo(gbp("21.00"));
    }

    @Test
    void tiers_look_at_the_basis_that_they_name() {
        Promotion shelf = Promotion.of("shelf", new Effect.EachUnit(MUGS, Reduction.amount(gbp("1.00"))));
        List<Tier> tiers = List.of(
                new Tier(gbp("10.00"), Reduction.percent("5")), new Tier(gbp("30.00"), Reduction.percent("10")));

        assertThat(price(
                                shopping,
                                shelf,
                                Promotion.of(
                                        "t", new Effect.OffTotal(Selector.EVERYTHING, Basis.BEFORE_DISCOUNTS, tiers)))
                        .total())
                .isEqualTo(gbp("24.30"));
        assertThat(price(
                                shopping,
                                shelf,
                                Promotion.of(
                                        "t",
                                        new Effect.OffTotal(Selector.EVERYTHING, Basis.AFTER_EARLIER_LANES, tiers)))
                        .total())
                .as("3.00 on the shelf and 5 %, or 10 % without the shelf's")
                .isEqualTo(gbp("25.65"));
    }

    @Test
    void delivery_costs_less_and_a_gift_comes_along() {
        Promotion free = Promotion.of("free", new Effect.OffDelivery(Reduction.FREE))
                .when(new Condition.Spend(Selector.EVERYTHING, gbp("30.00"), Basis.BEFORE_DISCOUNTS));
        Promotion spoon = Promotion.of("spoon", new Effect.Gift(new Sku("spoon"), Quantity.ONE, gbp("2.00")));
        Priced priced = price(shopping.delivered("standard", gbp("4.95")), free, spoon);

        assertThat(priced.delivery()).isEqualTo(gbp("0.00"));
        assertThat(priced.gifts()).extracting(Effect.Gift::sku).containsExactly(new Sku("spoon"));
        assertThat(priced.proof().saved()).isEqualTo(gbp("6.95"));
        assertThat(priced.total()).isEqualTo(gbp("30.00"));
    }

    @Test
    void limits_hold_for_lines_orders_customers_discounts_and_budgets() {
        Promotion one = Promotion.of("one-off", new Effect.EachUnit(MUGS, Reduction.amount(gbp("1.00"))));
        CampaignId winter = new CampaignId("winter");
        Shopper regular = new Shopper(Set.of(), Set.of(), false, List.of(new PriorUse(one.id(), 4)));
        Promotions budgeted = new Promotions(new RuleSet(
                List.of(one.limited(Limits.NONE.withCampaign(winter))), List.of(new Campaign(winter, gbp("100.00")))));

        assertThat(price(shopping, one.limited(Limits.NONE.withUnitsPerLine(2))).total())
                .isEqualTo(gbp("28.00"));
        assertThat(price(shopping, one.limited(Limits.NONE.withUsesPerOrder(1))).total())
                .isEqualTo(gbp("29.00"));
        assertThat(price(shopping.by(regular), one.limited(Limits.NONE.withUsesPerCustomer(6)))
                        .total())
                .isEqualTo(gbp("28.00"));
        assertThat(price(shopping, one.limited(Limits.NONE.withDiscountPerOrder(gbp("2.50"))))
                        .total())
                .isEqualTo(gbp("27.50"));
        assertThat(budgeted.price(shopping.spent(winter, gbp("98.20"))).total()).isEqualTo(gbp("29.00"));
    }

    @Test
    void what_wants_to_be_alone_is_alone_if_that_is_best() {
        Promotion alone = Promotion.of("alone", new Effect.EachUnit(MUGS, Reduction.amount(gbp("2.00"))))
                .stacking(Stacking.ALONE);
        Promotion shelf = Promotion.of("shelf", new Effect.EachUnit(MUGS, Reduction.amount(gbp("1.00"))));
        Promotion order =
                Promotion.of("order", Effect.OffTotal.flat(Selector.EVERYTHING, Reduction.percent("20"), gbp("0")));

        assertThat(price(shopping, alone, shelf).applied())
                .extracting(Applied::promotion)
                .containsExactly(alone.id());
        assertThat(price(shopping, alone, shelf, order).applied())
                .extracting(Applied::promotion)
                .containsExactly(shelf.id(), order.id());
        assertThat(reasons(shopping, alone, shelf, order))
                .containsExactly(new Reason.Beaten(List.of(order.id(), shelf.id()), gbp("2.40")));
    }

    @Test
    void of_a_group_one_applies() {
        Promotion five = Promotion.of("five", new Effect.EachUnit(MUGS, Reduction.percent("5")))
                .stacking(Stacking.oneOf("g"));
        Promotion order = Promotion.of(
                        "order", Effect.OffTotal.flat(Selector.EVERYTHING, Reduction.percent("5"), gbp("0")))
                .stacking(Stacking.oneOf("g"));

        assertThat(price(shopping, five, order).applied())
                .extracting(Applied::promotion)
                .containsExactly(order.id());
    }

    @Test
    void every_condition_that_fails_is_a_reason_with_the_change_that_takes_it_away() {
        Promotion any = Promotion.of("any", new Effect.EachUnit(Selector.EVERYTHING, Reduction.percent("10")));
        ChannelId store = new ChannelId("store");
        Condition.AtHours hours = new Condition.AtHours(
                Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(12, 0), ZoneOffset.UTC);

        assertThat(reasons(shopping, any.valid(Validity.from(NOON.plusSeconds(1)))))
                .containsExactly(new Reason.NotYet(NOON.plusSeconds(1)));
        assertThat(reasons(shopping, any.valid(Validity.until(NOON)))).containsExactly(new Reason.Over(NOON));
        assertThat(reasons(shopping, any.when(hours))).containsExactly(new Reason.OtherHours(hours));
        assertThat(reasons(shopping, any.when(new Condition.InChannels(Set.of(store)))))
                .containsExactly(new Reason.WrongChannel(Set.of(store)));
        assertThat(reasons(shopping, any.when(new Condition.InSegments(Set.of(new SegmentId("vip"))))))
                .containsExactly(new Reason.WrongSegment(Set.of(new SegmentId("vip")), true));
        assertThat(reasons(
                        shopping.by(Shopper.UNKNOWN.in("staff")),
                        any.when(new Condition.OutsideSegments(Set.of(new SegmentId("staff"))))))
                .containsExactly(new Reason.WrongSegment(Set.of(new SegmentId("staff")), false));
        assertThat(reasons(shopping, any.when(new Condition.FirstOrder()))).containsExactly(new Reason.NotFirstOrder());
        assertThat(reasons(shopping, any.when(new Condition.WithCode(Set.of(new CouponCode("TEN"))))))
                .containsExactly(new Reason.NoCode(Set.of(new CouponCode("TEN"))));
        assertThat(reasons(shopping, any.when(new Condition.Units(MUGS, 5))))
                .containsExactly(new Reason.TooFew(MUGS, 2));
        assertThat(reasons(shopping, any.when(new Condition.DeliveredBy(Set.of(new DeliveryMethod("express"))))))
                .containsExactly(new Reason.WrongDelivery(Set.of(new DeliveryMethod("express"))));
        assertThat(reasons(shopping, Promotion.of("d", new Effect.OffDelivery(Reduction.FREE))))
                .containsExactly(new Reason.WrongDelivery(Set.of()));
        assertThat(reasons(
                        shopping,
                        Promotion.of("eur", new Effect.EachUnit(MUGS, Reduction.amount(Money.of("EUR", "1"))))))
                .containsExactly(new Reason.WrongCurrency(Money.of("EUR", "1").currency()));
        assertThat(reasons(shopping.with(List.of(mugs.notBelow(gbp("8.00")))), any))
                .containsExactly(new Reason.NothingToTakeOff());
    }

    @Test
    void add_three_twenty_for_free_delivery() {
        Promotion free = Promotion.of("free", new Effect.OffDelivery(Reduction.FREE))
                .when(new Condition.Spend(Selector.EVERYTHING, gbp("33.20"), Basis.BEFORE_DISCOUNTS));
        Shopping basket = shopping.delivered("standard", gbp("4.95"));
        Ruling ruling = new Promotions(RuleSet.of(free)).explain(basket).of(free.id());

        assertThat(((Ruling.Refused) ruling).changes())
                .containsExactly(new Change.SpendMore(Selector.EVERYTHING, gbp("3.20")))
                .first()
                .hasToString("add GBP 3.20 of all goods");
        GoodsLine more = GoodsLine.of(3, "spoon", 1, gbp("3.20"));
        assertThat(price(basket.with(List.of(mugs, plate, more)), free).delivery())
                .isEqualTo(gbp("0.00"));
    }

    @Test
    void what_is_missing_for_the_next_tier_is_told() {
        Promotion tiers = Promotion.of(
                "tiers",
                new Effect.OffTotal(
                        Selector.EVERYTHING,
                        Basis.BEFORE_DISCOUNTS,
                        List.of(
                                new Tier(gbp("10.00"), Reduction.percent("5")),
                                new Tier(gbp("50.00"), Reduction.percent("10")))));
        Ruling ruling = new Promotions(RuleSet.of(tiers)).explain(shopping).of(tiers.id());

        assertThat(((Ruling.Applies) ruling).next()).contains(new Change.SpendMore(Selector.EVERYTHING, gbp("20.00")));
    }

    @Test
    void what_waits_for_another_applies_with_it_only() {
        Promotion shelf = Promotion.of("shelf", new Effect.EachUnit(MUGS, Reduction.percent("10")));
        Promotion gift = Promotion.of("gift", new Effect.Gift(new Sku("spoon"), Quantity.ONE, gbp("1.00")))
                .when(new Condition.TogetherWith(shelf.id()));
        Shopping plates = shopping.with(List.of(plate));

        assertThat(price(shopping, shelf, gift).gifts()).hasSize(1);
        assertThat(price(plates, shelf, gift).gifts()).isEmpty();
        assertThat(reasons(plates, gift, shelf)).containsExactly(new Reason.NotTogether(shelf.id()));
    }

    @Test
    void codes_that_belong_to_nothing_are_told() {
        Explanation explanation = new Promotions(RuleSet.of()).explain(shopping.by(Shopper.UNKNOWN.presenting("HELO")));

        assertThat(explanation.unknownCodes()).containsExactly(new CouponCode("HELO"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> explanation.of(new PromotionId("none")))
                .withMessageContaining("no promotion none");
    }

    @Test
    void a_decision_is_taken_again_bit_for_bit_and_by_its_own_rules_only() {
        Promotions promotions =
                new Promotions(RuleSet.of(Promotion.of("shelf", new Effect.EachUnit(MUGS, Reduction.percent("10")))));
        Decision decision = promotions.decide(shopping, Effort.EVERYDAY);

        assertThat(promotions.replay(decision)).isTrue();
        assertThat(decision.answer().rules())
                .hasSize(64)
                .isEqualTo(promotions.rules().hash());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Promotions(RuleSet.of()).replay(decision))
                .withMessageContaining("take the rule set of that hash");
    }

    @Test
    void a_rule_set_that_contradicts_itself_is_refused() {
        Promotion a = Promotion.of("a", new Effect.EachUnit(MUGS, Reduction.FREE));
        Promotion b = Promotion.of("b", new Effect.OffDelivery(Reduction.FREE));
        Condition needsA = new Condition.TogetherWith(a.id());
        Condition needsB = new Condition.TogetherWith(b.id());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.of(a, a))
                .withMessageContaining("two promotions are called a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.of(a.when(needsB), b.when(needsA)))
                .withMessageContaining("wait for one another: a for b, and again a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.of(a.when(needsB), b))
                .withMessageContaining("put that one into an earlier lane");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.of(b.when(needsA)))
                .withMessageContaining("which is not there");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.of(a.limited(Limits.NONE.withCampaign(new CampaignId("c")))))
                .withMessageContaining("add the campaign with its budget");
        Campaign campaign = new Campaign(new CampaignId("c"), gbp("1.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleSet(List.of(), List.of(campaign, campaign)))
                .withMessageContaining("two campaigns");
    }

    @Test
    void values_that_make_no_sense_are_refused_with_the_way_out() {
        for (String percent : List.of("0", "-1", "100.1", "1.00001")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Reduction.percent(percent))
                    .withMessageContaining(percent + " percent off: give");
        }
        refused(() -> Reduction.amount(gbp("0.00")), "above nothing");
        refused(() -> Reduction.price(gbp("-1.00")), "is negative");
        refused(() -> new Part(MUGS, 0), "give from 1 to 1000");
        refused(() -> new Get.Cheapest(0), "give from 1 to 1000");
        refused(() -> new Lane(100), "number lanes from 1 to 99");
        refused(() -> new Tier(gbp("-1.00"), Reduction.FREE), "zero or more");
        refused(() -> new Tier(gbp("1.00"), Reduction.price(gbp("1.00"))), "make it a bundle");
        refused(() -> new Tier(gbp("1.00"), Reduction.amount(Money.of("EUR", "1"))), "use one currency");
        refused(() -> new Effect.Bundle(List.of(), Reduction.FREE), "at least one");
        refused(() -> new Effect.OffTotal(MUGS, Basis.BEFORE_DISCOUNTS, List.of()), "at least one");
        Tier tier = new Tier(gbp("1.00"), Reduction.FREE);
        refused(() -> new Effect.OffTotal(MUGS, Basis.BEFORE_DISCOUNTS, List.of(tier, tier)), "keep one");
        refused(() -> new Effect.Gift(new Sku("s"), Quantity.ONE, gbp("0.00")), "more than nothing");
        refused(() -> new Condition.InChannels(Set.of()), "name at least one");
        refused(() -> new Condition.Spend(MUGS, gbp("-1.00"), Basis.BEFORE_DISCOUNTS), "zero or more");
        refused(() -> new Condition.Units(MUGS, 0), "1 or more");
        refused(
                () -> new Condition.AtHours(Set.of(DayOfWeek.MONDAY), LocalTime.NOON, LocalTime.NOON, ZoneOffset.UTC),
                "end them later");
        refused(() -> Limits.NONE.withUsesPerOrder(0), "1 or more");
        refused(() -> Limits.NONE.withDiscountPerOrder(gbp("0.00")), "more than nothing");
        refused(() -> new Campaign(new CampaignId("c"), gbp("-1.00")), "zero or more");
        refused(() -> new Effort(-1), "0 or more");
        refused(() -> GoodsLine.of(1, "mug", 1, gbp("-8.00")), "is negative: give zero or more");
        refused(() -> mugs.notBelow(gbp("9.00")), "give one from zero to its price GBP 8.00");
        refused(() -> mugs.times(Quantity.ZERO), "give from 1");
        refused(() -> new DeliveryCharge(new DeliveryMethod("d"), gbp("-1.00")), "zero or more");
        refused(() -> shopping.with(List.of()), "without lines");
        refused(() -> shopping.with(List.of(mugs, mugs)), "number each its own");
        refused(
                () -> shopping.with(List.of(GoodsLine.of(1, "ship", 1_000_000, gbp("10000000.00")))),
                "check the amounts");
        refused(() -> new PriorUse(new PromotionId("p"), -1), "zero or more");
        PriorUse once = new PriorUse(new PromotionId("p"), 1);
        refused(() -> new Shopper(Set.of(), Set.of(), false, List.of(once, once)), "add them up");
        refused(() -> new BudgetUse(new CampaignId("c"), gbp("-1.00")), "zero or more");
        refused(
                () -> Promotion.of("p", new Effect.EachUnit(MUGS, Reduction.amount(gbp("1"))))
                        .limited(Limits.NONE.withDiscountPerOrder(Money.of("EUR", "1"))),
                "use one currency");
        refused(
                () -> Promotion.of("p", new Effect.EachUnit(MUGS, Reduction.FREE))
                        .named(" "),
                "is blank");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable making, String wayOut) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessageContaining(wayOut);
    }
}
