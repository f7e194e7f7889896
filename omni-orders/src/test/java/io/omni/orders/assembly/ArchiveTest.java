package io.omni.orders.assembly;

import static io.omni.orders.assembly.Retailer.BAD_CARD;
import static io.omni.orders.assembly.Retailer.COAT;
import static io.omni.orders.assembly.Retailer.LEEDS;
import static io.omni.orders.assembly.Retailer.SCARF;
import static io.omni.orders.assembly.Retailer.YORK;
import static io.omni.orders.assembly.Retailer.item;
import static io.omni.orders.assembly.Retailer.units;
import static io.omni.orders.assembly.Retailer.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.command.CommandTooOld;
import io.omni.orders.Archival;
import io.omni.orders.Recovery;
import io.omni.orders.fulfillment.FulfillmentOutcome;
import io.omni.orders.fulfillment.ShipFulfillment;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import io.omni.orders.placement.PlaceOrder;
import io.omni.orders.placement.PlaceOutcome;
import io.omni.orders.returns.ReturnOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchiveTest {

    private static final Duration WINDOW = Duration.ofDays(30);

    private final Retailer shop = new Retailer();
    private final List<Order> taken = new ArrayList<>();

    @BeforeEach
    void stock_up() {
        shop.receive(COAT, LEEDS, 1_000);
    }

    private Archival archive() {
        return shop.omni.orders().archive(WINDOW, 1_000, taken::add);
    }

    private Order ordered() {
        return shop.placed(shop.shipped(shop.cart(item(COAT, 2))));
    }

    private Order delivered() {
        Order order = ordered();
        return shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
    }

    @Test
    void an_order_that_has_been_over_for_long_enough_is_handed_over_once_and_removed_with_its_cart() {
        Order order = delivered();
        shop.clock.advance(WINDOW);
        assertThat(archive()).isEqualTo(new Archival(List.of(order.id()), List.of()));
        assertThat(taken).containsExactly(shop_knows_nothing_of(order));
        assertThat(archive()).isEqualTo(new Archival(List.of(), List.of()));
        shop.assertSound();
    }

    private Order shop_knows_nothing_of(Order order) {
        assertThat(shop.omni.orders().find(order.id())).isEmpty();
        assertThat(shop.omni.carts().find(order.cart())).isEmpty();
        assertThat(shop.omni.orders().of(Retailer.ANN, null, 10)).isEmpty();
        return order;
    }

    @Test
    void an_order_is_left_while_it_could_still_be_returned() {
        delivered();
        shop.clock.advance(WINDOW.minusMillis(1));
        assertThat(archive().archived()).isEmpty();
    }

    @Test
    void a_return_begins_the_wait_anew() {
        Order order = delivered();
        shop.clock.advance(WINDOW.minusDays(1));
        shop.omni.orders().takeBack(shop.takeBack(order, YORK, units(1, 1)));
        shop.clock.advance(WINDOW.minusMillis(1));
        assertThat(archive().archived()).isEmpty();
        shop.clock.advance(Duration.ofMillis(1));
        assertThat(archive().archived()).containsExactly(order.id());
        assertThat(taken.get(0).returns()).hasSize(1);
    }

    @Test
    void what_is_under_way_stays_however_old_it_is() {
        shop.receive(SCARF, YORK, 10);
        Order open = ordered();
        Order atTheCounter = shop.placed(shop.pickedUp(shop.cart(item(COAT, 1)), LEEDS));
        shop.done(shop.omni.orders().makeReady(shop.makeReady(atTheCounter)));
        Order inTwoParts = shop.placed(shop.shipped(shop.cart(item(COAT, 1), item(SCARF, 1))));
        shop.done(shop.omni.orders().ship(shop.ship(inTwoParts, 1)));
        shop.clock.advance(WINDOW.multipliedBy(20));
        assertThat(archive().archived()).isEmpty();
        assertThat(List.of(open, atTheCounter, inTwoParts))
                .allSatisfy(
                        order -> assertThat(shop.omni.orders().find(order.id())).isPresent());
    }

    @Test
    void what_came_to_nothing_is_archived_and_its_cart_stays_with_the_customer() {
        PlaceOrder declined = with(shop.shipped(shop.cart(item(COAT, 1))), BAD_CARD);
        Order order = shop.canceled(shop.omni.orders().place(declined));
        shop.clock.advance(WINDOW);
        assertThat(archive().archived()).containsExactly(order.id());
        assertThat(shop.omni.carts().find(order.cart())).isPresent();
    }

    @Test
    void an_order_that_the_archive_does_not_take_stays_and_keeps_no_others_waiting() {
        OrderId first = delivered().id();
        OrderId second = delivered().id();
        RuntimeException full = new IllegalStateException("the archive is full");
        shop.clock.advance(WINDOW);
        Archival archival = shop.omni.orders().archive(WINDOW, 10, order -> {
            if (order.id().equals(first)) {
                throw full;
            }
        });
        assertThat(archival).isEqualTo(new Archival(List.of(second), List.of(new Recovery.Failure(first, full))));
        assertThat(archive().archived()).containsExactly(first);
    }

    @Test
    void an_order_that_changes_while_the_archive_takes_it_stays_and_comes_again() {
        Order order = delivered();
        shop.clock.advance(WINDOW);
        Archival archival = shop.omni
                .orders()
                .archive(WINDOW, 10, seen -> shop.omni.orders().takeBack(shop.takeBack(seen, YORK, units(1, 2))));
        assertThat(archival.archived()).isEmpty();
        assertThat(archival.failed()).extracting(Recovery.Failure::order).containsExactly(order.id());
        assertThat(shop.order(order.id()).returns()).hasSize(1);
        shop.clock.advance(WINDOW);
        assertThat(archive().archived()).containsExactly(order.id());
    }

    @Test
    void many_orders_are_archived_in_pages_oldest_first_and_no_more_than_asked_for() {
        List<OrderId> ids = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            ids.add(delivered().id());
            shop.clock.advance(Duration.ofSeconds(1));
        }
        shop.clock.advance(WINDOW);
        assertThat(shop.omni.orders().archive(WINDOW, 120, taken::add).archived())
                .isEqualTo(ids.subList(0, 120));
        assertThat(archive().archived()).isEqualTo(ids.subList(120, 250));
        assertThat(taken).extracting(Order::id).isEqualTo(ids);
    }

    @Test
    void what_was_archived_is_unknown_and_cannot_come_back() {
        PlaceOrder command = shop.shipped(shop.cart(item(COAT, 2)));
        Order order = shop.placed(command);
        shop.done(shop.omni.orders().ship(shop.ship(order, 1)));
        shop.clock.advance(WINDOW);
        archive();
        assertThat(shop.omni.orders().takeBack(shop.takeBack(order, YORK, units(1, 1))))
                .isEqualTo(new ReturnOutcome.NoSuchOrder(order.id()));
        assertThatThrownBy(() -> shop.omni.orders().place(command)).isInstanceOf(CommandTooOld.class);
    }

    @Test
    void commands_are_answered_as_before_while_they_are_remembered() {
        PlaceOrder placing = shop.shipped(shop.cart(item(COAT, 2)));
        PlaceOutcome placed = shop.omni.orders().place(placing);
        Order order = shop.order(OrderId.of(placing.id()));
        ShipFulfillment shipping = shop.ship(order, 1);
        FulfillmentOutcome shipped = shop.omni.orders().ship(shipping);
        PlaceOrder declined = with(shop.shipped(shop.cart(item(COAT, 1))), BAD_CARD);
        PlaceOutcome canceled = shop.omni.orders().place(declined);
        assertThat(shop.omni.orders().archive(Duration.ZERO, 10, taken::add).archived())
                .hasSize(2);
        assertThat(shop.omni.orders().place(placing)).isEqualTo(placed);
        assertThat(shop.omni.orders().ship(shipping)).isEqualTo(shipped);
        assertThat(shop.omni.orders().place(declined)).isEqualTo(canceled);
        assertThat(taken).hasSize(2);
        assertThat(shop.omni.orders().find(order.id())).isEmpty();
        shop.assertSound();
    }

    @Test
    void an_archive_of_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.omni.orders().archive(WINDOW, 0, taken::add))
                .withMessage("0 orders that are over for PT720H cannot be archived: ask for at least 1, and no negative"
                        + " duration");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.omni.orders().archive(WINDOW.negated(), 1, taken::add));
    }
}
