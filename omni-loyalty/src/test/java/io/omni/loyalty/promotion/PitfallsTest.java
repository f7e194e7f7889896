package io.omni.loyalty.promotion;

import static io.omni.loyalty.promotion.RandomShopping.NOON;
import static io.omni.loyalty.promotion.RandomShopping.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What went wrong with promotions in other systems. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PitfallsTest {

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }

    private static Promotion offOrder(String id, Reduction off) {
        return Promotion.of(id, Effect.OffTotal.flat(Selector.EVERYTHING, off, usd("0")));
    }

    private static Shopping buying(GoodsLine... lines) {
        return Shopping.of(WEB, NOON, lines);
    }

    @Test
    @Tag("P-40")
    void two_hundred_off_above_five_hundred_does_not_take_its_own_condition_away() {
        Promotion promotion = offOrder("200-off", Reduction.amount(usd("200")))
                .when(new Condition.Spend(Selector.EVERYTHING, usd("500"), Basis.AFTER_EARLIER_LANES));
        Promotions promotions = new Promotions(RuleSet.of(promotion));
        Shopping basket = buying(GoodsLine.of(1, "sofa", 1, usd("600")));

        assertThat(promotions.price(basket).total()).isEqualTo(usd("400"));
        assertThat(promotions.price(basket)).isEqualTo(promotions.price(basket));
    }

    @Test
    @Tag("P-41")
    void a_promotion_that_gives_nothing_is_not_used() {
        Promotion free = Promotion.of("free", new Effect.OffDelivery(Reduction.FREE))
                .limited(Limits.NONE.withUsesPerCustomer(1));
        Shopping basket = buying(GoodsLine.of(1, "cup", 1, usd("3"))).delivered("pick-up", usd("0"));

        assertThat(new Promotions(RuleSet.of(free)).price(basket).applied()).isEmpty();
    }

    @Test
    @Tag("P-42")
    void the_order_of_rules_does_not_matter() {
        List<Promotion> rules = new ArrayList<>(List.of(
                Promotion.of("shelf", new Effect.EachUnit(Selector.EVERYTHING, Reduction.percent("10"))),
                offOrder("ten", Reduction.amount(usd("10"))),
                Promotion.of("voucher", Effect.OffTotal.flat(Selector.EVERYTHING, Reduction.percent("25"), usd("0")))
                        .in(new Lane(40))));
        Shopping basket = buying(GoodsLine.of(1, "coat", 1, usd("100")));
        Priced priced = new Promotions(new RuleSet(rules, List.of())).price(basket);

        Collections.reverse(rules);

        assertThat(priced.total()).isEqualTo(usd("60"));
        assertThat(new Promotions(new RuleSet(rules, List.of())).price(basket)).isEqualTo(priced);
    }

    @Test
    @Tag("P-42")
    void the_meal_deal_that_greed_misses_is_found() {
        Promotion bogo = Promotion.of(
                "bogo-coke", new Effect.BuyGet(new Part(Selector.skus("coke"), 1), new Get.Same(1), Reduction.FREE));
        Promotion meal = Promotion.of(
                "meal",
                new Effect.Bundle(
                        List.of(
                                new Part(Selector.skus("coke"), 1),
                                new Part(Selector.skus("sandwich"), 1),
                                new Part(Selector.skus("chocolate"), 1)),
                        Reduction.amount(usd("1.50"))));
        Promotions promotions = new Promotions(RuleSet.of(bogo, meal));
        Shopping basket = buying(
                GoodsLine.of(1, "coke", 2, usd("2")),
                GoodsLine.of(2, "sandwich", 2, usd("3")),
                GoodsLine.of(3, "chocolate", 2, usd("1")));

        assertThat(promotions.greedy(basket).proof().saved()).isEqualTo(usd("2.00"));
        assertThat(promotions.price(basket).proof().saved()).isEqualTo(usd("3.00"));
    }

    @Test
    @Tag("P-43")
    void a_code_that_does_not_apply_says_why() {
        Promotion ten = offOrder("ten", Reduction.percent("10"))
                .when(
                        new Condition.WithCode(Set.of(new CouponCode("TEN"))),
                        new Condition.Spend(Selector.EVERYTHING, usd("50"), Basis.BEFORE_DISCOUNTS));
        Shopping basket = buying(GoodsLine.of(1, "cup", 1, usd("46.80"))).by(Shopper.UNKNOWN.presenting("TEN"));
        Ruling ruling = new Promotions(RuleSet.of(ten)).explain(basket).of(ten.id());

        assertThat(ruling)
                .isEqualTo(new Ruling.Refused(
                        ten.id(),
                        List.of(new Reason.TooLittle(Selector.EVERYTHING, usd("3.20"), Basis.BEFORE_DISCOUNTS))));
    }

    @Test
    @Tag("P-44")
    void no_cent_is_lost_in_a_spread() {
        Shopping basket = buying(
                GoodsLine.of(1, "a", 1, usd("100")),
                GoodsLine.of(2, "b", 1, usd("100")),
                GoodsLine.of(3, "c", 1, usd("100")));
        Priced priced = new Promotions(RuleSet.of(offOrder("ten", Reduction.amount(usd("10"))))).price(basket);

        assertThat(priced.lines())
                .extracting(PricedLine::discount)
                .containsExactly(usd("3.34"), usd("3.33"), usd("3.33"));
        assertThat(priced.total()).isEqualTo(usd("290"));
    }

    @Test
    @Tag("P-44")
    void a_hundred_percent_off_leaves_nothing() {
        Shopping basket = buying(GoodsLine.of(1, "a", 3, usd("0.33")), GoodsLine.of(2, "b", 7, usd("1.99")));

        assertThat(new Promotions(RuleSet.of(offOrder("all", Reduction.FREE)))
                        .price(basket)
                        .total())
                .isEqualTo(usd("0"));
    }

    @Test
    @Tag("P-45")
    void free_delivery_above_an_amount_looks_at_the_basis_that_it_names() {
        Promotion shelf = Promotion.of("shelf", new Effect.EachUnit(Selector.EVERYTHING, Reduction.percent("50")));
        Shopping basket = buying(GoodsLine.of(1, "coat", 1, usd("60"))).delivered("standard", usd("5"));

        assertThat(delivery(basket, shelf, Basis.BEFORE_DISCOUNTS)).isEqualTo(usd("0"));
        assertThat(delivery(basket, shelf, Basis.AFTER_EARLIER_LANES)).isEqualTo(usd("5"));
    }

    private static Money delivery(Shopping basket, Promotion shelf, Basis basis) {
        Promotion free = Promotion.of("free", new Effect.OffDelivery(Reduction.FREE))
                .when(new Condition.Spend(Selector.EVERYTHING, usd("50"), basis));
        return new Promotions(RuleSet.of(shelf, free)).price(basket).delivery();
    }

    @Test
    @Tag("P-46")
    void an_exclusive_promotion_that_does_not_apply_blocks_nothing() {
        Promotion exclusive = offOrder("exclusive", Reduction.percent("50"))
                .when(new Condition.WithCode(Set.of(new CouponCode("HALF"))))
                .stacking(Stacking.ALONE);
        Promotion other = offOrder("other", Reduction.percent("10"));
        Shopping basket = buying(GoodsLine.of(1, "coat", 1, usd("60")));

        assertThat(new Promotions(RuleSet.of(exclusive, other)).price(basket).total())
                .isEqualTo(usd("54"));
    }
}
