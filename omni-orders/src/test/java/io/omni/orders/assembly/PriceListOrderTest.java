package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.BAG;
import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static io.omni.orders.assembly.Retailer.START;
import static io.omni.orders.assembly.Retailer.WEB;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.pounds;
import static io.omni.orders.assembly.Retailer.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.calendar.Validity;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.money.Money;
import io.omni.core.price.ListedPrice;
import io.omni.core.price.PriceBreak;
import io.omni.core.price.PriceList;
import io.omni.core.price.PriceListId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderLine;
import io.omni.orders.placement.ShortStock;
import io.omni.orders.pricing.PricingOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Price lists as carts and orders see them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("C2")
class PriceListOrderTest {

    private static final Instant TOMORROW = START.plus(Duration.ofDays(1));

    private final Retailer shop = new Retailer();

    @Test
    @Tag("O1")
    void a_cart_is_priced_anew_at_each_look() {
        Cart cart = shop.cart(item(COAT, 1), item(SCARF, 1));
        assertThat(total(cart.id(), shop.clock.instant())).isEqualTo(pounds("210.00"));
        list("sale", COAT, "120.00", list -> list.withValidity(Validity.from(TOMORROW)));
        assertThat(shop.omni.carts().price(cart.id()))
                .map(PriceListOrderTest::total)
                .contains(pounds("210.00"));
        assertThat(total(cart.id(), TOMORROW)).isEqualTo(pounds("180.00"));
        shop.clock.set(TOMORROW);
        assertThat(shop.omni.carts().price(cart.id()))
                .map(PriceListOrderTest::total)
                .contains(pounds("180.00"));
        assertThat(total(cart.id(), START)).isEqualTo(pounds("210.00"));
    }

    @Test
    void a_cart_that_is_empty_or_not_there_has_no_price() {
        Cart empty = shop.opened(new OpenCart(shop.id(), WEB, Optional.empty()));
        assertThat(shop.omni.carts().price(empty.id())).isEmpty();
        assertThat(shop.omni.carts().price(CartId.of(shop.id()))).isEmpty();
        Sku unknown = new Sku("unknown");
        shop.changed(shop.omni.carts().add(new AddToCart(shop.id(), empty.id(), List.of(item(unknown, 1)))));
        assertThat(shop.omni.carts().price(empty.id())).contains(new PricingOutcome.NoPrice(List.of(unknown)));
    }

    @Test
    void an_order_costs_what_the_lists_say_when_it_is_placed_and_agreed_prices_stand() {
        list("sale", COAT, "120.00", list -> list.withValidity(Validity.until(TOMORROW)));
        list("store", SCARF, "1.00", list -> list.withChannels(new ChannelId("store")));
        shop.receive(COAT, LEEDS, 2);
        shop.receive(SCARF, LEEDS, 1);
        Cart cart = shop.cart(item(COAT, 1), item(COAT, 1, pounds("100.00")), item(SCARF, 1));
        Order order = shop.placed(shop.shipped(cart));
        assertThat(order.terms().lines())
                .extracting(OrderLine::unitPrice)
                .containsExactly(pounds("120.00"), pounds("100.00"), pounds("60.00"));
    }

    @Test
    void units_of_all_lines_count_together_for_a_price_by_quantity_and_so_do_those_that_are_supplied() {
        PriceListId bulk = new PriceListId("bulk");
        shop.omni.prices().put(PriceList.of(bulk, "Bulk", Currency.getInstance("GBP")));
        shop.omni.prices().set(new ListedPrice(bulk, SCARF, List.of(new PriceBreak(Quantity.of(3), pounds("50.00")))));
        Cart cart = shop.cart(item(SCARF, 2), item(SCARF, 1, pounds("55.00")));
        assertThat(total(cart.id(), START)).isEqualTo(pounds("155.00"));
        shop.receive(SCARF, LEEDS, 2);
        Order order = shop.placed(with(shop.shipped(cart), ShortStock.PLACE_AVAILABLE));
        assertThat(order.terms().total()).isEqualTo(pounds("120.00"));
    }

    @Test
    void a_list_gives_a_price_to_what_has_none_of_its_own_in_the_currency() {
        PriceListId euros = new PriceListId("free");
        shop.omni.prices().put(PriceList.of(euros, "Yen", Currency.getInstance("JPY")));
        shop.omni.prices().set(ListedPrice.of(euros, BAG, Money.of("JPY", "100")));
        Cart cart = shop.cart(Retailer.JAPAN, List.of(item(BAG, 2)));
        assertThat(total(cart.id(), START)).isEqualTo(Money.of("JPY", "200"));
    }

    private void list(String name, Sku sku, String price, UnaryOperator<PriceList> terms) {
        PriceListId id = new PriceListId(name);
        shop.omni.prices().put(terms.apply(PriceList.of(id, name, Currency.getInstance("GBP"))));
        shop.omni.prices().set(ListedPrice.of(id, sku, pounds(price)));
    }

    private Money total(CartId cart, Instant at) {
        return total(shop.omni.carts().price(cart, at).orElseThrow());
    }

    private static Money total(PricingOutcome outcome) {
        return ((PricingOutcome.Priced) outcome)
                .quote().lines().stream()
                        .map(line -> line.gross())
                        .reduce(Money::plus)
                        .orElseThrow();
    }
}
