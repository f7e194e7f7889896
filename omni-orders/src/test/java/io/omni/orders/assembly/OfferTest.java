package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.HARROGATE;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.WEB;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.calendar.OpenSpan;
import io.omni.core.calendar.OpeningHours;
import io.omni.core.calendar.Schedule;
import io.omni.core.catalog.Category;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.ProductId;
import io.omni.core.catalog.Variant;
import io.omni.core.location.Location;
import io.omni.orders.cart.AddToCart;
import io.omni.orders.cart.Cart;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderNumber;
import io.omni.orders.order.OrderTotals;
import io.omni.orders.placement.MakeOffer;
import io.omni.orders.placement.Offer;
import io.omni.orders.placement.OfferId;
import io.omni.orders.placement.OfferOutcome;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.placement.Shown;
import io.omni.orders.tax.TaxMode;
import io.omni.orders.tax.TaxRate;
import io.omni.orders.tax.TaxTable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("O2")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfferTest {

    private static final TaxTable VAT = new TaxTable(
            TaxMode.INCLUDED,
            List.of(
                    TaxRate.of("GB", "20"),
                    new TaxRate("GB", Optional.empty(), Optional.of(Category.of("Books")), BigDecimal.ZERO)));

    private final Retailer shop = new Retailer(omni -> omni.taxes(VAT));

    private static Delivery home() {
        return new Delivery.ShipTo(HARROGATE, pounds("4.99"));
    }

    private void price(String pounds) {
        shop.omni
                .catalog()
                .put(new Product(new ProductId("coat"), "A coat", List.of(Variant.of(COAT, pounds(pounds)))));
    }

    private Offer offered(Cart cart) {
        OfferOutcome outcome = shop.omni.orders().offer(new MakeOffer(shop.id(), cart.id(), home()));
        assertThat(outcome).isInstanceOf(OfferOutcome.Made.class);
        return ((OfferOutcome.Made) outcome).offer();
    }

    private PlaceOutcome place(Cart cart, Shown shown) {
        return shop.omni.orders().place(shop.shipped(cart, pounds("4.99")).asShown(shown));
    }

    @Test
    void an_offer_says_what_it_costs_and_what_the_total_is_made_of() {
        shop.receive(COAT, LEEDS, 2);
        assertThat(offered(shop.cart(item(COAT, 2))).totals())
                .isEqualTo(new OrderTotals(
                        pounds("300.00"),
                        pounds("0.00"),
                        pounds("4.99"),
                        pounds("50.83"),
                        pounds("0.00"),
                        pounds("304.99")));
    }

    @Test
    void the_price_of_an_offer_is_kept_while_it_stands() {
        shop.receive(COAT, LEEDS, 1);
        Cart cart = shop.cart(item(COAT, 1));
        Offer offer = offered(cart);
        price("170.00");
        shop.clock.advance(Duration.ofMinutes(15).minusMillis(1));
        Order order = shop.placed(place(cart, new Shown.Offered(offer.id())));
        assertThat(order.terms().total()).isEqualTo(pounds("154.99")).isEqualTo(offer.total());
        assertThat(order.terms().lines()).isEqualTo(offer.lines());
    }

    @Test
    void an_offer_that_is_over_is_kept_only_if_it_costs_the_same_still() {
        shop.receive(COAT, LEEDS, 2);
        Cart cart = shop.cart(item(COAT, 1));
        Offer offer = offered(cart);
        shop.clock.advance(Duration.ofMinutes(15));
        price("170.00");
        assertThat(place(cart, new Shown.Offered(offer.id())))
                .isEqualTo(new PlaceOutcome.PriceChanged(pounds("154.99"), pounds("174.99")));
        assertThat(shop.held(COAT)).isZero();
        price("150.00");
        assertThat(place(cart, new Shown.Offered(offer.id()))).isInstanceOf(PlaceOutcome.Placed.class);
    }

    @Test
    void an_offer_is_good_for_nothing_else() {
        shop.receive(COAT, LEEDS, 9);
        Cart cart = shop.cart(item(COAT, 1));
        Offer offer = offered(cart);
        Shown shown = new Shown.Offered(offer.id());
        PlaceOutcome not = new PlaceOutcome.NotAsOffered(offer.id());
        assertThat(place(shop.cart(item(COAT, 1)), shown)).isEqualTo(not);
        assertThat(shop.omni.orders().place(shop.shipped(cart).asShown(shown))).isEqualTo(not);
        shop.omni.carts().add(new AddToCart(shop.id(), cart.id(), List.of(item(COAT, 1))));
        assertThat(place(cart, shown)).isEqualTo(not);
        OfferId unknown = OfferId.of(shop.id());
        assertThat(place(cart, new Shown.Offered(unknown))).isEqualTo(new PlaceOutcome.NotAsOffered(unknown));
    }

    @Test
    void a_total_that_was_shown_is_kept_or_nothing_is_ordered() {
        shop.receive(COAT, LEEDS, 1);
        Cart cart = shop.cart(item(COAT, 1));
        assertThat(place(cart, new Shown.Total(pounds("150.00"))))
                .isEqualTo(new PlaceOutcome.PriceChanged(pounds("150.00"), pounds("154.99")));
        assertThat(place(cart, new Shown.Total(pounds("154.99")))).isInstanceOf(PlaceOutcome.Placed.class);
    }

    @Test
    void the_promise_of_an_offer_is_kept_or_nothing_is_ordered() {
        OpeningHours hours = OpeningHours.in(ZoneId.of("Europe/London"))
                .open(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, OpenSpan.of("08:00", "10:00"));
        Location leeds = shop.omni.locations().get(LEEDS);
        shop.omni.locations().put(leeds.withSchedule(Schedule.of(hours, Duration.ofMinutes(30))));
        shop.receive(COAT, LEEDS, 2);
        Cart cart = shop.cart(item(COAT, 1));
        Offer offer = offered(cart);
        assertThat(offer.readyBy()).contains(Instant.parse("2026-03-02T09:30:00Z"));
        Cart later = shop.cart(item(COAT, 1));
        Offer second = offered(later);
        Order order = shop.placed(place(cart, new Shown.Offered(offer.id())));
        assertThat(order.fulfillments().get(0).promise().orElseThrow().at())
                .isEqualTo(offer.readyBy().orElseThrow());
        shop.clock.advance(Duration.ofMinutes(10));
        assertThat(place(later, new Shown.Offered(second.id()))).isInstanceOf(PlaceOutcome.OutOfStock.class);
        assertThat(place(later, new Shown.Total(second.total()))).isInstanceOf(PlaceOutcome.Placed.class);
    }

    @Test
    void an_offer_for_what_could_not_be_ordered_is_refused_with_its_reason() {
        Cart cart = shop.cart(item(COAT, 1));
        assertThat(shop.omni.orders().offer(new MakeOffer(shop.id(), cart.id(), home())))
                .isInstanceOfSatisfying(
                        OfferOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isInstanceOf(PlaceOutcome.OutOfStock.class));
        Cart empty = shop.emptyCart();
        assertThat(shop.omni.orders().offer(new MakeOffer(shop.id(), empty.id(), home())))
                .isEqualTo(new OfferOutcome.Refused(new PlaceOutcome.EmptyCart(empty.id())));
    }

    @Test
    void an_order_has_a_number_of_its_channel_by_which_it_is_found() {
        shop.receive(COAT, LEEDS, 3);
        Omni one = another();
        Order first = shop.placed(one.orders().place(shop.shipped(shop.cart(item(COAT, 1)))));
        Order second = shop.placed(one.orders().place(shop.shipped(shop.cart(item(COAT, 1)))));
        Order elsewhere = shop.placed(another().orders().place(shop.shipped(shop.cart(item(COAT, 1)))));
        assertThat(first.terms().number()).isEqualTo(OrderNumber.of(WEB, 1)).hasToString("WEB-000001");
        assertThat(second.terms().number()).isEqualTo(OrderNumber.of(WEB, 2));
        assertThat(elsewhere.terms().number()).isEqualTo(OrderNumber.of(WEB, 101));
        assertThat(shop.omni.orders().byNumber(OrderNumber.of(WEB, 2))).contains(second);
        assertThat(shop.omni.orders().byNumber(new OrderNumber("WEB-7"))).isEmpty();
    }

    /** A process with numbers by channel. */
    private Omni another() {
        return Omni.builder()
                .storage(shop.storage)
                .payments(shop.payments)
                .clock(shop.clock)
                .build();
    }

    @Test
    void a_host_may_have_numbers_of_its_own() {
        shop.receive(COAT, LEEDS, 1);
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 1))));
        assertThat(order.terms().number()).hasToString("web-" + order.id());
        assertThat(shop.omni.orders().byNumber(order.terms().number())).contains(order);
    }

    @Test
    void a_tax_that_is_added_is_paid_captured_and_refunded_to_the_penny() {
        Retailer abroad =
                new Retailer(omni -> omni.taxes(new TaxTable(TaxMode.ADDED, List.of(TaxRate.of("GB", "8.875")))));
        abroad.receive(COAT, LEEDS, 3);
        PlaceOrder command = abroad.shipped(abroad.cart(item(COAT, 3, pounds("9.99"))), pounds("1.00"));
        Order order = abroad.placed(command);
        assertThat(order.terms().totals())
                .isEqualTo(new OrderTotals(
                        pounds("29.97"),
                        pounds("0.00"),
                        pounds("1.00"),
                        pounds("0.00"),
                        pounds("2.75"),
                        pounds("33.72")));
        abroad.done(abroad.omni.orders().ship(abroad.ship(order, 1)));
        for (int unit = 0; unit < 3; unit++) {
            abroad.omni.orders().takeBack(abroad.takeBack(order, LEEDS, Retailer.units(1, 1)));
        }
        assertThat(abroad.balance(order.id()).captured()).isEqualTo(pounds("33.72"));
        assertThat(abroad.balance(order.id()).refunded()).isEqualTo(pounds("33.72"));
        assertThat(order.terms().lines().get(0).taxOf(0, 1)).isEqualTo(pounds("0.92"));
    }

    @Test
    void the_narrowest_rate_counts_and_none_is_nothing() {
        Retailer books = new Retailer(omni -> omni.taxes(VAT));
        books.omni
                .catalog()
                .put(new Product(new ProductId("coat"), "A", List.of(Variant.of(COAT, pounds("150.00"))))
                        .withCategory(Category.of("Books", "Poetry")));
        books.receive(COAT, LEEDS, 1);
        Order order = books.placed(books.shipped(books.cart(item(COAT, 1))));
        assertThat(order.terms().totals().taxIncluded()).isEqualTo(pounds("0.00"));
    }
}
