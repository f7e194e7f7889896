package io.omni.workbench.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.channel.ChannelId;
import io.omni.core.money.Money;
import io.omni.loyalty.promotion.Basis;
import io.omni.loyalty.promotion.Condition;
import io.omni.loyalty.promotion.Effect;
import io.omni.loyalty.promotion.Get;
import io.omni.loyalty.promotion.GoodsLine;
import io.omni.loyalty.promotion.Part;
import io.omni.loyalty.promotion.Priced;
import io.omni.loyalty.promotion.Promotion;
import io.omni.loyalty.promotion.Promotions;
import io.omni.loyalty.promotion.Reduction;
import io.omni.loyalty.promotion.RuleSet;
import io.omni.loyalty.promotion.Ruling;
import io.omni.loyalty.promotion.Selector;
import io.omni.loyalty.promotion.Shopping;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BestPriceTest {

    @Test
    void the_best_combination_is_found_and_says_what_is_missing_for_more() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            bestPrice(Instant.parse("2026-11-22T12:00:00Z"));
        } finally {
            System.setOut(before);
        }
        String region = Objects.requireNonNull(Regions.in(Checkout.EXAMPLES).get("best-price"));
        assertThat(printed.toString(UTF_8).lines()).hasSize(3).containsExactlyElementsOf(Regions.printed(region));
    }

    private static void bestPrice(Instant now) {
        // begin best-price
        Promotion cokes = Promotion.of(
                "second-coke-free",
                new Effect.BuyGet(new Part(Selector.skus("coke"), 1), new Get.Same(1), Reduction.FREE));
        List<Part> meal = List.of(
                new Part(Selector.skus("coke"), 1),
                new Part(Selector.skus("sandwich"), 1),
                new Part(Selector.skus("chocolate"), 1));
        Promotion deal = Promotion.of("meal-deal", new Effect.Bundle(meal, Reduction.amount(Money.of("GBP", "1.50"))));
        Promotion delivery = Promotion.of("free-delivery", new Effect.OffDelivery(Reduction.FREE))
                .when(new Condition.Spend(Selector.EVERYTHING, Money.of("GBP", "15.20"), Basis.BEFORE_DISCOUNTS));
        Promotions promotions = new Promotions(RuleSet.of(cokes, deal, delivery));

        Shopping lunch = Shopping.of(
                        new ChannelId("web"),
                        now,
                        GoodsLine.of(1, "coke", 2, Money.of("GBP", "2.00")),
                        GoodsLine.of(2, "sandwich", 2, Money.of("GBP", "3.00")),
                        GoodsLine.of(3, "chocolate", 2, Money.of("GBP", "1.00")))
                .delivered("courier", Money.of("GBP", "2.50"));
        Priced priced = promotions.price(lunch);
        System.out.println(priced.goods()); // GBP 9.00
        System.out.println(priced.proof().isBest()); // true
        Ruling ruling = promotions.explain(lunch).of(delivery.id());
        System.out.println(((Ruling.Refused) ruling).changes()); // [add GBP 3.20 of all goods]
        // end best-price
    }
}
