package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.BAG;
import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static io.omni.orders.assembly.Retailer.WEB;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.pounds;
import static io.omni.orders.assembly.Retailer.units;
import static io.omni.orders.assembly.Retailer.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Category;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.Assortment;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelCapability;
import io.omni.core.channel.ChannelId;
import io.omni.core.channel.ChannelType;
import io.omni.core.channel.Commission;
import io.omni.core.channel.FeeBasis;
import io.omni.core.channel.FeeSchedule;
import io.omni.core.channel.PaymentFee;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartItem;
import io.omni.orders.cart.CartOutcome;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.fulfillment.PromiseOutcome;
import io.omni.orders.order.ChannelFees;
import io.omni.orders.order.LineFee;
import io.omni.orders.order.NotOffered;
import io.omni.orders.order.Order;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.placement.ShortStock;
import io.omni.orders.returns.ReturnOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a channel offers, lists and takes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("C1")
class ChannelRulesTest {

    private static final Category COATS = Category.of("clothing", "coats");

    private final Retailer shop = new Retailer();

    @Test
    void a_channel_without_pick_up_refuses_it_before_anything_is_held() {
        Cart cart = stocked(COAT);
        offers(ChannelCapability.SELLS, ChannelCapability.SHIPS);
        NotOffered reason = new NotOffered.ChannelLacks(WEB, ChannelCapability.OFFERS_PICKUP);
        assertThat(shop.omni.orders().promisePickup(WEB, LEEDS)).isEqualTo(new PromiseOutcome.Refused(reason));
        assertThat(shop.omni.orders().place(shop.pickedUp(cart, LEEDS))).isEqualTo(new PlaceOutcome.Refused(reason));
        assertThat(shop.held(COAT)).isZero();
        assertThat(shop.placed(shop.shipped(cart)).cart()).isEqualTo(cart.id());
    }

    @Test
    void a_channel_that_does_not_ship_refuses_it() {
        Cart cart = stocked(COAT);
        offers(ChannelCapability.SELLS, ChannelCapability.OFFERS_PICKUP);
        assertThat(shop.omni.orders().place(shop.shipped(cart)))
                .isEqualTo(new PlaceOutcome.Refused(new NotOffered.ChannelLacks(WEB, ChannelCapability.SHIPS)));
        shop.placed(shop.pickedUp(cart, LEEDS));
    }

    @Test
    void a_channel_that_does_not_sell_fills_no_cart_and_places_no_order() {
        Cart cart = stocked(COAT);
        offers(ChannelCapability.SHIPS);
        NotOffered reason = new NotOffered.ChannelLacks(WEB, ChannelCapability.SELLS);
        assertThat(add(cart, COAT)).isEqualTo(new CartOutcome.Refused(reason));
        assertThat(shop.omni.orders().place(shop.shipped(cart))).isEqualTo(new PlaceOutcome.Refused(reason));
    }

    @Test
    void an_order_that_was_placed_is_answered_again_whatever_the_channel_offers_now() {
        PlaceOrder command = shop.pickedUp(stocked(COAT), LEEDS);
        Order order = shop.placed(command);
        offers();
        assertThat(shop.placed(command)).isEqualTo(order);
    }

    @Test
    @Tag("R1")
    void what_was_bought_in_a_channel_without_returns_is_not_taken_back() {
        Order order = shop.placed(shop.shipped(stocked(COAT)));
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        offers(ChannelCapability.SELLS, ChannelCapability.SHIPS);
        assertThat(shop.omni.orders().takeBack(shop.takeBack(order, LEEDS, units(1, 1))))
                .isEqualTo(
                        new ReturnOutcome.Refused(new NotOffered.ChannelLacks(WEB, ChannelCapability.TAKES_RETURNS)));
        offers(ChannelCapability.TAKES_RETURNS);
        assertThat(shop.omni.orders().takeBack(shop.takeBack(order, LEEDS, units(1, 1))))
                .isInstanceOf(ReturnOutcome.Returned.class);
    }

    @Test
    void an_advertising_feed_sells_nothing_unless_it_is_told_to() {
        ChannelId feed = new ChannelId("ads");
        Channel web = shop.omni.channels().get(WEB);
        shop.omni.channels().put(new Channel(feed, "Ads", ChannelType.FEED, web.currency(), web.locale()));
        Cart cart = shop.opened(new OpenCart(shop.id(), feed, Optional.empty()));
        assertThat(add(cart, COAT))
                .isEqualTo(new CartOutcome.Refused(new NotOffered.ChannelLacks(feed, ChannelCapability.SELLS)));
    }

    @Test
    void only_what_a_channel_lists_goes_into_its_carts() {
        lists(Assortment.of(COAT, BAG));
        Cart cart = shop.opened(new OpenCart(shop.id(), WEB, Optional.empty()));
        assertThat(add(cart, SCARF, COAT, new Sku("unknown")))
                .isEqualTo(new CartOutcome.Refused(new NotOffered.NotListed(WEB, List.of(SCARF, new Sku("unknown")))));
        assertThat(shop.changed(add(cart, COAT, BAG)).lines()).hasSize(2);
    }

    @Test
    void a_channel_lists_by_category() {
        categorize(COAT, COATS);
        lists(Assortment.of(Category.of("clothing")));
        Cart cart = shop.opened(new OpenCart(shop.id(), WEB, Optional.empty()));
        assertThat(add(cart, SCARF)).isEqualTo(new CartOutcome.Refused(new NotOffered.NotListed(WEB, List.of(SCARF))));
        assertThat(shop.changed(add(cart, COAT)).lines()).hasSize(1);
    }

    @Test
    void what_is_taken_off_the_list_while_it_is_in_a_cart_is_not_sold() {
        Cart cart = stocked(COAT);
        lists(Assortment.of(SCARF));
        assertThat(shop.omni.orders().place(shop.shipped(cart)))
                .isEqualTo(new PlaceOutcome.Refused(new NotOffered.NotListed(WEB, List.of(COAT))));
    }

    @Test
    @Tag("C8")
    void an_order_tells_what_its_channel_takes() {
        categorize(COAT, COATS);
        fees(FeeSchedule.of(Commission.of("15", pounds("0.25")))
                .with(Category.of("clothing"), Commission.of("8.5", pounds("0.25")))
                .withFixed(pounds("0.10"), pounds("0.30"))
                .withPayment(PaymentFee.of("1.4", pounds("0.20"))));
        shop.receive(SCARF, LEEDS, 2);
        Cart cart = shop.changed(add(stocked(COAT), SCARF, SCARF));
        Order order = shop.placed(shop.shipped(cart, pounds("4.99")));
        assertThat(order.terms().fees())
                .isEqualTo(new ChannelFees(
                        List.of(
                                new LineFee(new LineId(1), Optional.of(COATS), pounds("12.75"), pounds("0.10")),
                                new LineFee(new LineId(2), Optional.empty(), pounds("18.00"), pounds("0.10"))),
                        pounds("0.30"),
                        pounds("4.05")));
        assertThat(order.terms().fees().total()).isEqualTo(pounds("35.30"));
    }

    @Test
    @Tag("C8")
    void fees_are_those_of_what_was_supplied_at_the_time_and_stay() {
        fees(FeeSchedule.of(Commission.of("10", pounds("0"))).withBasis(FeeBasis.GOODS_AND_DELIVERY));
        shop.receive(COAT, LEEDS, 1);
        Cart cart = shop.cart(item(COAT, 3));
        PlaceOrder command = with(shop.shipped(cart, pounds("5.00")), ShortStock.PLACE_AVAILABLE);
        Order order = shop.placed(command);
        assertThat(order.terms().fees().total()).isEqualTo(pounds("15.50"));
        fees(FeeSchedule.of(Commission.of("20", pounds("0"))));
        assertThat(shop.placed(command).terms().fees().total()).isEqualTo(pounds("15.50"));
    }

    @Test
    void a_channel_without_fees_takes_nothing() {
        ChannelFees fees = shop.placed(shop.shipped(stocked(COAT))).terms().fees();
        assertThat(fees.lines()).isEmpty();
        assertThat(fees.total()).isEqualTo(pounds("0.00"));
    }

    private Cart stocked(Sku sku) {
        shop.receive(sku, LEEDS, 1);
        return shop.cart(item(sku, 1));
    }

    private CartOutcome add(Cart cart, Sku... skus) {
        List<CartItem> items = Arrays.stream(skus).map(sku -> item(sku, 1)).toList();
        return shop.omni.carts().add(new AddToCart(shop.id(), cart.id(), items));
    }

    private void offers(ChannelCapability... capabilities) {
        shop.omni.channels().put(shop.omni.channels().get(WEB).withCapabilities(capabilities));
    }

    private void lists(Assortment assortment) {
        shop.omni.channels().put(shop.omni.channels().get(WEB).withAssortment(assortment));
    }

    private void fees(FeeSchedule schedule) {
        shop.omni.channels().put(shop.omni.channels().get(WEB).withFees(schedule));
    }

    private void categorize(Sku sku, Category category) {
        Product product = shop.omni.catalog().product(sku).orElseThrow();
        shop.omni.catalog().put(product.withCategory(category));
    }
}
