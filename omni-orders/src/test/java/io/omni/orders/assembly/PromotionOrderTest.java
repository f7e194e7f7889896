package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static io.omni.orders.assembly.Retailer.YORK;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.pounds;
import static io.omni.orders.assembly.Retailer.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.omni.core.basket.Basket;
import io.omni.core.money.Money;
import io.omni.core.price.PriceListId;
import io.omni.core.quantity.Quantity;
import io.omni.loyalty.promotion.Basis;
import io.omni.loyalty.promotion.BudgetUse;
import io.omni.loyalty.promotion.Condition;
import io.omni.loyalty.promotion.CouponCode;
import io.omni.loyalty.promotion.Effect;
import io.omni.loyalty.promotion.Part;
import io.omni.loyalty.promotion.Promotion;
import io.omni.loyalty.promotion.Promotions;
import io.omni.loyalty.promotion.Reduction;
import io.omni.loyalty.promotion.RuleSet;
import io.omni.loyalty.promotion.Selector;
import io.omni.loyalty.promotion.Shopper;
import io.omni.loyalty.promotion.Trait;
import io.omni.orders.cart.Cart;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderLine;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.pricing.PricingOutcome;
import io.omni.orders.pricing.Quote;
import io.omni.orders.returns.ReturnOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Promotions as carts, orders and refunds see them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("L4")
class PromotionOrderTest {

    private static final Promotion OUTFIT = Promotion.of(
            "outfit",
            new Effect.Bundle(
                    List.of(new Part(Selector.skus("coat"), 1), new Part(Selector.skus("scarf"), 1)),
                    Reduction.price(pounds("180.00"))));
    private static final Promotion TEN =
            Promotion.of("ten", Effect.OffTotal.flat(Selector.EVERYTHING, Reduction.percent("10"), pounds("0")));
    private static final Promotion FREE = Promotion.of("free", new Effect.OffDelivery(Reduction.FREE))
            .when(new Condition.Spend(Selector.EVERYTHING, pounds("250.00"), Basis.AFTER_EARLIER_LANES));

    private static Retailer shop(Promotion... promotions) {
        Promotions inForce = new Promotions(RuleSet.of(promotions));
        return new Retailer(builder -> builder.promotions(() -> inForce, PromotionFacts.UNKNOWN));
    }

    private static Money refunded(Retailer shop, Order order, int line) {
        Money before = shop.balance(order.id()).refunded();
        assertThat(shop.omni.orders().takeBack(shop.takeBack(order, YORK, units(line, 1))))
                .isInstanceOf(ReturnOutcome.Returned.class);
        return shop.balance(order.id()).refunded().minus(before);
    }

    @Test
    @Tag("O8")
    @Tag("P-20")
    void an_order_costs_what_promotions_leave_and_all_of_it_comes_back_unit_by_unit() {
        Retailer shop = shop(OUTFIT, TEN, FREE);
        shop.receive(COAT, LEEDS, 2);
        shop.receive(SCARF, LEEDS, 1);
        Cart cart = shop.cart(item(COAT, 2), item(SCARF, 1));
        Order order = shop.placed(shop.shipped(cart, pounds("4.95")));
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));

        assertThat(order.terms().total()).isEqualTo(pounds("297.00"));
        assertThat(order.terms().lines())
                .extracting(OrderLine::discount)
                .containsExactly(pounds("49.29"), pounds("13.71"));
        assertThat(order.terms().lines()).extracting(OrderLine::delivery).containsOnly(pounds("0.00"));
        assertThat(shop.balance(order.id()).captured()).isEqualTo(pounds("297.00"));
        assertThat(refunded(shop, order, 1)).isEqualTo(pounds("125.36"));
        assertThat(refunded(shop, order, 2)).isEqualTo(pounds("46.29"));
        assertThat(refunded(shop, order, 1)).isEqualTo(pounds("125.35"));
        assertThat(shop.balance(order.id()).refunded()).isEqualTo(pounds("297.00"));
        shop.assertSound();
    }

    @Test
    void a_cart_shows_the_promotions_that_are_in_force() {
        Promotions none = new Promotions(RuleSet.of());
        Promotions ten = new Promotions(RuleSet.of(TEN));
        boolean[] begun = {false};
        Supplier<Promotions> inForce = () -> begun[0] ? ten : none;
        Retailer shop = new Retailer(builder -> builder.promotions(inForce, PromotionFacts.UNKNOWN));
        Cart cart = shop.cart(item(COAT, 1));

        assertThat(off(shop, cart)).isEqualTo(pounds("0.00"));
        begun[0] = true;
        assertThat(off(shop, cart)).isEqualTo(pounds("15.00"));
    }

    private static Money off(Retailer shop, Cart cart) {
        PricingOutcome outcome = shop.omni.carts().price(cart.id()).orElseThrow();
        Quote quote = ((PricingOutcome.Priced) outcome).quote();
        return quote.lines().get(0).discount();
    }

    @Test
    void what_the_host_knows_of_the_shopper_counts() {
        Promotion coded = TEN.when(new Condition.WithCode(Set.of(new CouponCode("TEN"))));
        Promotions inForce = new Promotions(RuleSet.of(coded));
        PromotionFacts facts = new PromotionFacts() {

            @Override
            public Shopper shopper(Basket basket, Instant at) {
                return basket.customer().isPresent() ? Shopper.UNKNOWN.presenting("TEN") : Shopper.UNKNOWN;
            }

            @Override
            public List<BudgetUse> spent(Instant at) {
                return List.of();
            }
        };
        Retailer shop = new Retailer(builder -> builder.promotions(() -> inForce, facts));

        assertThat(off(shop, shop.cart(item(COAT, 1)))).isEqualTo(pounds("15.00"));
        assertThat(PromotionFacts.UNKNOWN.shopper(
                        shop.cart(item(COAT, 1)).basket().orElseThrow(), Retailer.START))
                .isEqualTo(Shopper.UNKNOWN);
    }

    @Test
    void an_agreed_price_stands_and_no_promotion_goes_below_it() {
        Retailer shop = shop(TEN);

        assertThat(off(shop, shop.cart(item(COAT, 1, pounds("99.00"))))).isEqualTo(pounds("0.00"));
    }

    @Test
    void a_promotion_for_a_price_list_finds_its_goods() {
        Promotion listed = Promotion.of(
                "listed",
                new Effect.EachUnit(
                        Selector.of(Set.of(new Trait.PricedBy(new PriceListId("standard")))), Reduction.percent("10")));
        Retailer shop = shop(listed);

        assertThat(off(shop, shop.cart(item(COAT, 1)))).isEqualTo(pounds("0.00"));
    }

    @Test
    void gifts_and_a_second_hand_in_the_price_are_refused_with_the_way_out() {
        Promotion gift = Promotion.of("gift", new Effect.Gift(SCARF, Quantity.ONE, pounds("60.00")));
        Retailer gifts = shop(gift);
        Cart cart = gifts.cart(item(COAT, 1));
        assertThatIllegalStateException()
                .isThrownBy(() -> gifts.omni.carts().price(cart.id()))
                .withMessageContaining("promotion gift gives scarf away");

        Promotions none = new Promotions(RuleSet.of());
        Retailer twice =
                new Retailer(builder -> builder.pricing((basket, delivery, at) -> new PricingOutcome.Priced(new Quote(
                                basket.lines().stream()
                                        .map(line ->
                                                new Quote.Line(line.id(), line.sku(), line.quantity(), pounds("10.00")))
                                        .toList(),
                                pounds("1.00"))))
                        .promotions(() -> none, PromotionFacts.UNKNOWN));
        Cart other = twice.cart(item(COAT, 1));
        assertThatIllegalStateException()
                .isThrownBy(() -> twice.omni.carts().price(other.id()))
                .withMessageContaining("let one of the two do it");
    }

    @Test
    void prices_that_take_more_off_delivery_than_it_costs_are_misuse() {
        Retailer shop = new Retailer();
        shop.receive(COAT, LEEDS, 1);
        PlaceOrder command = shop.shipped(shop.cart(item(COAT, 1)), pounds("1.00"));
        Omni generous = shop.builder()
                .pricing((basket, delivery, at) -> new PricingOutcome.Priced(new Quote(
                        basket.lines().stream()
                                .map(line -> new Quote.Line(line.id(), line.sku(), line.quantity(), pounds("10.00")))
                                .toList(),
                        pounds("0.00"),
                        delivery.map(charge -> charge.times(2)).orElse(pounds("0.00")))))
                .build();

        assertThatIllegalStateException()
                .isThrownBy(() -> generous.orders().place(command))
                .withMessageContaining("take GBP 2.00 off a delivery for GBP 1.00");
        assertThat(Optional.of(shop.held(COAT))).contains(0L);
    }
}
