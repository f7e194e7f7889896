package io.omni.loyalty.promotion;

import static io.omni.loyalty.promotion.RandomShopping.NOON;
import static io.omni.loyalty.promotion.RandomShopping.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What peers' own tests expect: figures of {@code compute-actions.spec.ts} of medusajs/medusa (MIT) and of the tiered calculators of
 * solidusio/solidus (BSD-3-Clause), with our rules. Medusa takes promotions one after the other, so each is in a lane of its own here. Where we
 * differ on purpose, the test says so.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeerCasesTest {

    private static final CampaignId CAMPAIGN = new CampaignId("campaign-id-1");

    private final GoodsLine shirt = line(1, "tshirt", 1, "100");
    private final GoodsLine sweater = line(2, "sweater", 5, "150");

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }

    private static GoodsLine line(int id, String sku, long units, String price) {
        return GoodsLine.of(id, sku, units, usd(price)).in("cotton");
    }

    private static Effect each(Reduction off) {
        return new Effect.EachUnit(Selector.category("cotton"), off);
    }

    private static Effect across(Reduction off) {
        return Effect.OffTotal.flat(Selector.category("cotton"), off, usd("0"));
    }

    private static Promotion maxQuantity(Effect effect, long units) {
        return Promotion.of("p", effect).limited(Limits.NONE.withUnitsPerLine(units));
    }

    /** What each promotion takes off each line, in the order of the promotions. */
    private static List<Map<Integer, Money>> actions(List<GoodsLine> lines, Promotion... promotions) {
        List<Promotion> inLanes = new ArrayList<>();
        for (int i = 0; i < promotions.length; i++) {
            Promotion promotion = promotions[i];
            inLanes.add(new Promotion(
                    new PromotionId("p" + i),
                    "p" + i,
                    promotion.validity(),
                    new Lane(i + 1),
                    promotion.conditions(),
                    promotion.effect(),
                    promotion.limits(),
                    promotion.stacking()));
        }
        RuleSet rules = new RuleSet(inLanes, List.of(new Campaign(CAMPAIGN, usd("1000"))));
        Priced priced = new Promotions(rules).price(Shopping.of(WEB, NOON, lines.toArray(GoodsLine[]::new)));
        List<Map<Integer, Money>> actions = new ArrayList<>();
        for (Promotion promotion : inLanes) {
            Map<Integer, Money> amounts = new LinkedHashMap<>();
            Optional<Applied> applied = priced.applied(promotion.id());
            applied.ifPresent(one ->
                    one.shares().forEach(share -> amounts.put(share.line().value(), share.discount())));
            actions.add(amounts);
        }
        return actions;
    }

    private static Map<Integer, Money> off(String... amounts) {
        Map<Integer, Money> off = new LinkedHashMap<>();
        for (int i = 0; i < amounts.length; i++) {
            off.put(i + 1, usd(amounts[i]));
        }
        return off;
    }

    @Test
    void medusa_01_a_code_that_nobody_knows_gives_nothing() {
        Shopping shopping = Shopping.of(WEB, NOON, shirt, sweater).by(Shopper.UNKNOWN.presenting("DOES_NOT_EXIST"));
        Explanation explanation = new Promotions(RuleSet.of()).explain(shopping);

        assertThat(explanation.priced().applied()).isEmpty();
        assertThat(explanation.unknownCodes()).containsExactly(new CouponCode("DOES_NOT_EXIST"));
    }

    @Test
    void medusa_05_amounts_off_each_one_after_the_other() {
        assertThat(actions(
                        List.of(line(1, "tshirt", 1, "50"), line(2, "sweater", 1, "150")),
                        maxQuantity(each(Reduction.amount(usd("30"))), 2),
                        maxQuantity(each(Reduction.amount(usd("50"))), 1)))
                .containsExactly(off("30", "30"), off("20", "50"));
    }

    /** Medusa counts the amount once for the line, and grants 500. Ours is for each unit, as most have it; what does not fit the budget is not granted. */
    @Test
    void medusa_07_differs_an_amount_off_each_is_off_each_unit() {
        assertThat(actions(List.of(line(1, "tshirt", 5, "1000")), maxQuantity(each(Reduction.amount(usd("500"))), 5)))
                .containsExactly(off("2500"));
        Promotion budgeted =
                Promotion.of("p", each(Reduction.amount(usd("500")))).limited(Limits.NONE.withCampaign(CAMPAIGN));
        assertThat(actions(List.of(line(1, "tshirt", 5, "1000")), budgeted)).containsExactly(off("1000"));
    }

    @Test
    void medusa_09_a_percentage_off_one_unit_of_each_line() {
        assertThat(actions(List.of(shirt, sweater), maxQuantity(each(Reduction.percent("10")), 1)))
                .containsExactly(off("10", "15"));
    }

    @Test
    void medusa_11_17_49_55_where_nothing_is_left_the_next_takes_nothing() {
        List<GoodsLine> lines = List.of(line(1, "tshirt", 1, "50"), line(2, "sweater", 1, "150"));

        assertThat(actions(
                        lines, maxQuantity(each(Reduction.FREE), 10), maxQuantity(each(Reduction.percent("50")), 10)))
                .containsExactly(off("50", "150"), Map.of());
        assertThat(actions(
                        lines,
                        Promotion.of("p", across(Reduction.amount(usd("1000")))),
                        Promotion.of("p", across(Reduction.amount(usd("50"))))))
                .containsExactly(off("50", "150"), Map.of());
        assertThat(actions(
                        List.of(line(1, "express", 1, "500"), line(2, "standard", 1, "100")),
                        Promotion.of("p", across(Reduction.FREE)),
                        Promotion.of("p", across(Reduction.percent("10")))))
                .containsExactly(off("500", "100"), Map.of());
    }

    @Test
    void medusa_13_19_25_31_39_45_51_what_passes_the_budget_is_withheld() {
        Limits limits = Limits.NONE.withCampaign(CAMPAIGN);
        Shopping spent = Shopping.of(WEB, NOON, line(1, "tshirt", 5, "1000")).spent(CAMPAIGN, usd("1000"));
        for (Effect effect :
                List.of(each(Reduction.FREE), across(Reduction.amount(usd("500"))), across(Reduction.percent("10")))) {
            Promotion promotion = Promotion.of("p", effect).limited(limits);
            RuleSet rules = new RuleSet(List.of(promotion), List.of(new Campaign(CAMPAIGN, usd("1000"))));

            assertThat(new Promotions(rules).explain(spent).of(promotion.id()))
                    .isEqualTo(new Ruling.Refused(promotion.id(), List.of(new Reason.BudgetSpent(CAMPAIGN, usd("0")))));
        }
        assertThat(actions(
                        List.of(line(1, "express", 1, "1200")),
                        Promotion.of("p", each(Reduction.amount(usd("1200")))).limited(limits)))
                .containsExactly(Map.of());
    }

    @Test
    void medusa_15_21_23_53_what_is_off_all_is_spread_by_what_they_cost() {
        List<GoodsLine> lines = List.of(line(1, "tshirt", 2, "100"), line(2, "sweater", 2, "300"));
        Promotion ten = Promotion.of("p", across(Reduction.percent("10")));

        assertThat(actions(lines, Promotion.of("p", across(Reduction.amount(usd("400"))))))
                .containsExactly(off("100", "300"));
        assertThat(actions(lines, ten)).containsExactly(off("20", "60"));
        assertThat(actions(List.of(line(1, "tshirt", 1, "50"), line(2, "sweater", 1, "150")), ten, ten))
                .containsExactly(off("5", "15"), off("4.5", "13.5"));
        assertThat(actions(
                        List.of(shirt, line(2, "sweater", 2, "150")),
                        Promotion.of("p", across(Reduction.amount(usd("200"))))))
                .containsExactly(off("50", "150"));
    }

    /** Several ways of delivery in one order are lines here. Medusa's thirds of a cent are whole cents, and add up. */
    @Test
    void medusa_27_29_33_37_41_43_47_57_deliveries_are_treated_alike() {
        List<GoodsLine> ways = List.of(
                line(1, "express", 1, "250"), line(2, "standard", 1, "150"), GoodsLine.of(3, "snail", 1, usd("200")));
        List<GoodsLine> others = List.of(line(1, "express", 1, "500"), line(2, "standard", 1, "100"));
        Promotion fixed = Promotion.of("p", each(Reduction.amount(usd("200"))));
        Promotion ten = Promotion.of("p", each(Reduction.percent("10")));

        assertThat(actions(ways, fixed)).containsExactly(off("200", "150"));
        assertThat(actions(ways, fixed, fixed)).containsExactly(off("200", "150"), off("50"));
        assertThat(actions(ways, ten)).containsExactly(off("25", "15"));
        assertThat(actions(ways, ten, ten)).containsExactly(off("25", "15"), off("22.5", "13.5"));
        assertThat(actions(others, Promotion.of("p", across(Reduction.amount(usd("200"))))))
                .containsExactly(off("166.67", "33.33"));
        assertThat(actions(others, Promotion.of("p", across(Reduction.amount(usd("1000"))))))
                .containsExactly(off("500", "100"));
        assertThat(actions(others, Promotion.of("p", across(Reduction.percent("10")))))
                .containsExactly(off("50", "10"));
    }

    @Test
    void medusa_35_what_needs_a_code_does_not_come_by_itself() {
        assertThat(actions(
                        List.of(shirt),
                        Promotion.of("p", each(Reduction.percent("10")))
                                .when(new Condition.WithCode(Set.of(new CouponCode("PROMOTION_TEST"))))))
                .containsExactly(Map.of());
    }

    @Test
    void medusa_59_61_67_too_few_to_buy_or_nothing_to_get_is_nothing() {
        GoodsLine sweaters = GoodsLine.of(1, "sweater", 2, usd("1000"));
        GoodsLine shirts = GoodsLine.of(2, "tshirt", 2, usd("500"));
        Effect four = new Effect.BuyGet(
                new Part(Selector.skus("sweater"), 4),
                new Get.Other(new Part(Selector.skus("tshirt"), 1)),
                Reduction.FREE);
        Effect missing = new Effect.BuyGet(
                new Part(Selector.skus("sweater"), 1),
                new Get.Other(new Part(Selector.skus("gone"), 4)),
                Reduction.FREE);
        Effect same = new Effect.BuyGet(new Part(Selector.skus("sweater"), 2), new Get.Cheapest(2), Reduction.FREE);

        assertThat(actions(List.of(sweaters, shirts), Promotion.of("p", four))).containsExactly(Map.of());
        assertThat(actions(List.of(sweaters, shirts), Promotion.of("p", missing)))
                .containsExactly(Map.of());
        assertThat(actions(List.of(GoodsLine.of(1, "sweater", 3, usd("1000"))), Promotion.of("p", same)))
                .containsExactly(Map.of());
    }

    @Test
    void medusa_63_several_of_buy_x_get_x_on_one_line() {
        GoodsLine shirts = GoodsLine.of(1, "tshirt", 1080, usd("2.50"));
        RuleSet rules =
                RuleSet.of(buyGet("BUY2GET2", 2, 2), buyGet("BUY50GET1000", 50, 1000), buyGet("BUY10GET20", 10, 20));
        Priced priced = new Promotions(rules).price(Shopping.of(WEB, NOON, shirts));

        assertThat(priced.proof().isBest()).isTrue();
        assertThat(priced.applied())
                .extracting(Applied::promotion, Applied::discount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new PromotionId("BUY10GET20"), usd("50")),
                        org.assertj.core.groups.Tuple.tuple(new PromotionId("BUY50GET1000"), usd("2500")));
    }

    private static Promotion buyGet(String id, int buy, int get) {
        return Promotion.of(
                        id,
                        new Effect.BuyGet(new Part(Selector.skus("tshirt"), buy), new Get.Same(get), Reduction.FREE))
                .limited(Limits.NONE.withUsesPerOrder(1));
    }

    @Test
    void medusa_65_across_lines_the_cheapest_are_free() {
        List<GoodsLine> lines = new ArrayList<>();
        for (String price : Arrays.asList("500", "500", "1000", "1000")) {
            lines.add(line(lines.size() + 1, "tshirt-" + lines.size(), 1, price));
        }
        Effect effect =
                new Effect.BuyGet(new Part(Selector.category("cotton"), 2), new Get.Cheapest(2), Reduction.FREE);

        assertThat(actions(lines, Promotion.of("p", effect))).containsExactly(off("500", "500", "0", "0"));
    }

    @Test
    void solidus_tiers_of_an_amount() {
        Effect tiers = new Effect.OffTotal(
                Selector.EVERYTHING,
                Basis.BEFORE_DISCOUNTS,
                List.of(
                        new Tier(usd("0"), Reduction.amount(usd("10"))),
                        new Tier(usd("100"), Reduction.amount(usd("15"))),
                        new Tier(usd("200"), Reduction.amount(usd("20")))));

        assertThat(actions(List.of(line(1, "a", 1, "50")), Promotion.of("p", tiers)))
                .containsExactly(off("10"));
        assertThat(actions(List.of(line(1, "a", 1, "150")), Promotion.of("p", tiers)))
                .containsExactly(off("15"));
    }

    @Test
    void solidus_tiers_of_a_percentage_go_by_the_whole_and_are_taken_off_each_line() {
        Promotion tiers = Promotion.of(
                "p",
                new Effect.OffTotal(
                        Selector.EVERYTHING,
                        Basis.BEFORE_DISCOUNTS,
                        List.of(
                                new Tier(usd("0"), Reduction.percent("10")),
                                new Tier(usd("20"), Reduction.percent("15")),
                                new Tier(usd("30"), Reduction.percent("20")))));

        assertThat(actions(List.of(line(1, "a", 1, "10")), tiers)).containsExactly(off("1"));
        assertThat(actions(List.of(line(1, "a", 1, "10"), line(2, "b", 1, "10")), tiers))
                .containsExactly(off("1.5", "1.5"));
        assertThat(actions(List.of(line(1, "a", 1, "10"), line(2, "b", 1, "10"), line(3, "c", 1, "10")), tiers))
                .containsExactly(off("2", "2", "2"));
        assertThat(actions(List.of(line(1, "a", 1, "20")), tiers)).containsExactly(off("3"));
        assertThat(actions(List.of(line(1, "a", 1, "30")), tiers)).containsExactly(off("6"));
    }
}
