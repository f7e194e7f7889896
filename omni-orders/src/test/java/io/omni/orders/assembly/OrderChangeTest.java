package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.HARROGATE;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static io.omni.orders.assembly.Retailer.YORK;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.pounds;
import static io.omni.orders.assembly.Retailer.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.basket.LineId;
import io.omni.core.geo.Address;
import io.omni.core.geo.GeoPoint;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.order.AgentId;
import io.omni.orders.order.Author;
import io.omni.orders.order.CancelReason;
import io.omni.orders.order.CancelUnits;
import io.omni.orders.order.ChangeAddress;
import io.omni.orders.order.ChangeOutcome;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.LineUnits;
import io.omni.orders.order.Moment;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderChange;
import io.omni.orders.order.OrderEvent;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderState;
import io.omni.orders.payment.MoneyMovement.Kind;
import io.omni.orders.pricing.PricingOutcome;
import io.omni.orders.pricing.Quote;
import io.omni.orders.tax.TaxMode;
import io.omni.orders.tax.TaxRate;
import io.omni.orders.tax.TaxTable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("O2")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrderChangeTest {

    private static final Author AGENT = new Author.Agent(new AgentId("agent-7"));
    private static final Address RIPON = address("GB", Optional.of(new GeoPoint(54.138, -1.524)));

    private final Retailer shop = new Retailer();

    private static Address address(String country, Optional<GeoPoint> point) {
        return new Address(List.of("2 Market Place"), "Ripon", "", "HG4 1BP", country, point);
    }

    private static LineUnits line(int line, long units) {
        return new LineUnits(new LineId(line), Quantity.of(units));
    }

    private ChangeOutcome cancel(Order order, LineUnits... units) {
        return shop.omni.orders().cancel(new CancelUnits(shop.id(), order.id(), AGENT, "too warm", List.of(units)));
    }

    private Order canceled(Order order, LineUnits... units) {
        assertThat(cancel(order, units)).isInstanceOf(ChangeOutcome.Altered.class);
        return shop.order(order.id());
    }

    private ChangeOutcome readdress(Order order, Address address) {
        return shop.omni.orders().readdress(new ChangeAddress(shop.id(), order.id(), new Author.Buyer(), "", address));
    }

    /** Three coats from Leeds and a scarf from York, shipped for 4.99: 514.99. */
    private Order order() {
        shop.receive(COAT, LEEDS, 3);
        shop.receive(SCARF, YORK, 1);
        return shop.placed(shop.shipped(shop.cart(item(COAT, 3), item(SCARF, 1)), pounds("4.99")));
    }

    @Test
    void units_that_are_canceled_can_be_sold_again_at_once_and_are_not_paid_for() {
        Order order = canceled(order(), line(1, 2));
        assertThat(shop.level(COAT, LEEDS).available()).isEqualTo(2);
        assertThat(order.total()).isEqualTo(pounds("212.06"));
        OrderChange change = order.changes().get(0);
        assertThat(change.author()).isEqualTo(AGENT);
        assertThat(change.reason()).isEqualTo("too warm");
        assertThat(change.what()).isEqualTo(new OrderChange.What.UnitsCanceled(List.of(line(1, 2)), pounds("302.93")));
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        Order shipped = shop.done(shop.omni.orders().ship(shop.ship(order, 2)));
        assertThat(shop.balance(order.id()).captured()).isEqualTo(pounds("212.06"));
        assertThat(shipped.done(Kind.RELEASE)).isEqualTo(pounds("302.93"));
        assertThat(shipped.due()).isEmpty();
        assertThat(shipped.overSince()).isPresent();
        assertThat(shop.events(order.id()))
                .extracting(OrderEvent::type)
                .containsExactly("order.placed", "order.changed", "order.shipped", "order.shipped");
        shop.assertSound();
    }

    @Test
    void a_part_of_which_all_is_canceled_is_nobodys_work_any_more() {
        Order order = canceled(order(), line(2, 1));
        assertThat(order.fulfillments().get(1).state()).isInstanceOf(FulfillmentState.Canceled.class);
        assertThat(shop.omni.orders().worklist(YORK, null, 10)).isEmpty();
        assertThat(shop.held(SCARF)).isZero();
        Order shipped = shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        assertThat(shipped.overSince()).isPresent();
        assertThat(shop.balance(order.id()).captured()).isEqualTo(shipped.total());
    }

    @Test
    void an_order_of_which_all_is_canceled_comes_to_nothing() {
        Order order = canceled(order(), line(1, 3), line(2, 1));
        assertThat(((OrderState.Canceled) order.state()).reason()).isEqualTo(new CancelReason.Withdrawn(AGENT));
        assertThat(order.total()).isEqualTo(pounds("0.00"));
        assertThat(order.done(Kind.RELEASE)).isEqualTo(pounds("514.99"));
        assertThat(shop.held(COAT) + shop.held(SCARF)).isZero();
        assertThat(shop.events(order.id()))
                .extracting(OrderEvent::type)
                .containsExactly("order.placed", "order.changed", "order.canceled");
        assertThat(cancel(order, line(1, 1))).isEqualTo(new ChangeOutcome.NotPlaced(order.id(), order.state()));
        shop.assertSound();
    }

    @Test
    void what_has_shipped_or_is_not_there_cannot_be_canceled() {
        Order order = order();
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        assertThat(cancel(order, line(1, 1))).isEqualTo(new ChangeOutcome.PastReturn(new LineId(1), 1, 0));
        assertThat(cancel(order, line(2, 2))).isEqualTo(new ChangeOutcome.PastReturn(new LineId(2), 2, 1));
        assertThat(cancel(order, line(2, 1), line(9, 1))).isEqualTo(new ChangeOutcome.PastReturn(new LineId(9), 1, 0));
        assertThat(shop.order(order.id()).changes()).isEmpty();
        assertThat(shop.held(SCARF)).isEqualTo(1);
        OrderId unknown = OrderId.of(shop.id());
        assertThat(shop.omni.orders().cancel(new CancelUnits(shop.id(), unknown, AGENT, "", List.of(line(1, 1)))))
                .isEqualTo(new ChangeOutcome.NoSuchOrder(unknown));
    }

    /** 210 less 20 %: what is left after the 60 were canceled costs 120, and refunding it gives 120. */
    @Test
    @Tag("P-20")
    @Tag("P-21")
    void the_discount_on_what_is_left_is_what_it_was() {
        Retailer sale = new Retailer(omni -> omni.pricing((basket, delivery, at) -> {
            List<Quote.Line> lines = basket.lines().stream()
                    .map(line -> new Quote.Line(
                            line.id(),
                            line.sku(),
                            line.quantity(),
                            line.sku().equals(COAT) ? pounds("150.00") : pounds("60.00")))
                    .toList();
            return new PricingOutcome.Priced(new Quote(lines, pounds("42.00")));
        }));
        sale.receive(COAT, LEEDS, 1);
        sale.receive(SCARF, LEEDS, 1);
        Order order = sale.placed(sale.shipped(sale.cart(item(COAT, 1), item(SCARF, 1))));
        assertThat(order.total()).isEqualTo(pounds("168.00"));
        sale.omni.orders().cancel(new CancelUnits(sale.id(), order.id(), new Author.Buyer(), "", List.of(line(2, 1))));
        assertThat(sale.order(order.id()).total()).isEqualTo(pounds("120.00"));
        sale.done(sale.omni.orders().ship(sale.ship(order, 1)));
        assertThat(sale.balance(order.id()).captured()).isEqualTo(pounds("120.00"));
        sale.omni.orders().takeBack(sale.takeBack(order, LEEDS, units(1, 1)));
        assertThat(sale.balance(order.id()).refunded()).isEqualTo(pounds("120.00"));
    }

    @Test
    void canceling_unit_by_unit_comes_to_the_same_as_at_once() {
        Order order = order();
        Money all = pounds("0.00");
        for (int unit = 0; unit < 3; unit++) {
            OrderChange change = ((ChangeOutcome.Altered) cancel(order, line(1, 1))).change();
            all = all.plus(((OrderChange.What.UnitsCanceled) change.what()).amount());
        }
        assertThat(shop.order(order.id()).total()).isEqualTo(order.total().minus(all));
        assertThat(all).isEqualTo(order.terms().lines().get(0).total());
    }

    @Test
    void an_order_is_sent_elsewhere_before_anybody_works_on_it() {
        Order order = order();
        assertThat(readdress(order, RIPON)).isInstanceOf(ChangeOutcome.Altered.class);
        Order moved = shop.order(order.id());
        assertThat(((Delivery.ShipTo) moved.terms().delivery()).address()).isEqualTo(RIPON);
        assertThat(moved.changes().get(0).what()).isEqualTo(new OrderChange.What.AddressChanged(HARROGATE, RIPON));
        assertThat(moved.changes().get(0).author()).isEqualTo(new Author.Buyer());
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        assertThat(readdress(order, HARROGATE)).isEqualTo(new ChangeOutcome.NotToBeSent(order.id()));
        shop.assertSound();
    }

    @Test
    void an_address_that_is_not_located_or_taxed_otherwise_is_refused() {
        assertThat(readdress(order(), address("GB", Optional.empty()))).isEqualTo(new ChangeOutcome.NotLocated());
        Retailer taxed =
                new Retailer(omni -> omni.taxes(new TaxTable(TaxMode.INCLUDED, List.of(TaxRate.of("GB", "20")))));
        taxed.receive(COAT, LEEDS, 2);
        Order order = taxed.placed(taxed.shipped(taxed.cart(item(COAT, 1))));
        ChangeAddress abroad = new ChangeAddress(
                taxed.id(), order.id(), AGENT, "", address("FR", Optional.of(new GeoPoint(48.8, 2.3))));
        assertThat(taxed.omni.orders().readdress(abroad)).isEqualTo(new ChangeOutcome.OtherTaxes(order.id()));
        assertThat(taxed.omni.orders().readdress(new ChangeAddress(taxed.id(), order.id(), AGENT, "", RIPON)))
                .isInstanceOf(ChangeOutcome.Altered.class);
        Order fetched = taxed.placed(taxed.pickedUp(taxed.cart(item(COAT, 1)), LEEDS));
        assertThat(taxed.omni.orders().readdress(new ChangeAddress(taxed.id(), fetched.id(), AGENT, "", RIPON)))
                .isEqualTo(new ChangeOutcome.NotToBeSent(fetched.id()));
    }

    @Test
    void an_order_tells_its_story_in_the_order_in_which_it_happened() {
        Order order = order();
        shop.clock.advance(Duration.ofMinutes(1));
        canceled(order, line(1, 1));
        shop.clock.advance(Duration.ofMinutes(1));
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        shop.clock.advance(Duration.ofMinutes(1));
        shop.omni.orders().takeBack(shop.takeBack(order, YORK, units(1, 1)));
        List<Moment> story = shop.order(order.id()).timeline();
        assertThat(story)
                .extracting(moment -> moment.event().type())
                .containsExactly("order.placed", "order.changed", "order.shipped", "order.returned");
        assertThat(story).extracting(Moment::at).isSorted().doesNotHaveDuplicates();
    }

    /** What was reserved is reserved where it ships from, although another location has as many. */
    @Test
    @Tag("P-03")
    @Tag("P-08")
    void units_are_reserved_where_they_ship_from() {
        shop.receive(COAT, LEEDS, 2);
        shop.receive(COAT, YORK, 2);
        Order order = shop.placed(shop.shipped(shop.cart(item(COAT, 3))));
        order.fulfillments()
                .forEach(part -> part.lines()
                        .forEach(units -> assertThat(
                                        shop.level(units.sku(), part.location()).held())
                                .isEqualTo(units.quantity().units())));
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        assertThat(shop.level(COAT, order.fulfillments().get(0).location()).onHand())
                .isZero();
        assertThat(shop.level(COAT, order.fulfillments().get(1).location()).held())
                .isEqualTo(1);
        assertThat(shop.held(COAT)).isEqualTo(1);
    }
}
