package io.omni.inventory.backorder;

import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.channel.ChannelId;
import io.omni.core.event.Event;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.promise.PromiseMethod;
import io.omni.inventory.promise.PromiseQuestion;
import io.omni.inventory.promise.PromiseRepegged;
import io.omni.inventory.quota.QuotaPlan;
import io.omni.inventory.quota.QuotaRule;
import io.omni.inventory.quota.QuotaSize;
import io.omni.inventory.reservation.ReleaseReservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReservationState;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockShortage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BackOrdersTest {

    private static final Instant DAY_1 = OPENING.plus(Duration.ofDays(1));
    private static final Instant DAY_2 = OPENING.plus(Duration.ofDays(2));
    private static final Instant DAY_9 = OPENING.plus(Duration.ofDays(9));
    private static final Duration HOUR = Duration.ofHours(1);

    private final Preorders world = new Preorders(100, 0);

    @Test
    void units_that_come_in_are_held_for_what_is_due_first_and_was_promised_first() {
        world.announce("PO", MUG_BERLIN, 6, DAY_1);
        ReservationId late = world.placed(DAY_9, MUG_BERLIN, 1);
        ReservationId first = world.placed(DAY_2, MUG_BERLIN, 2);
        ReservationId second = world.placed(DAY_2, MUG_BERLIN, 2);
        world.receive("PO", 3);
        assertThat(List.of(world.held(first), world.held(second), world.held(late)))
                .containsExactly(2L, 1L, 0L);
        assertThat(world.shop.available(MUG_BERLIN)).isZero();
        assertThat(world.shop.inventory.reservation(first).orElseThrow().state())
                .isEqualTo(ReservationState.CONFIRMED);
        assertThat(world.shop.storage.events())
                .extracting(recorded -> recorded.event())
                .contains(
                        new BackOrderFilled(first, MUG_BERLIN, Quantity.of(2), Quantity.ZERO, Optional.empty()),
                        new BackOrderFilled(second, MUG_BERLIN, Quantity.ONE, Quantity.ONE, Optional.empty()));
        world.receive("PO", 3);
        assertThat(List.of(world.held(first), world.held(second), world.held(late)))
                .containsExactly(2L, 2L, 1L);
        assertThat(world.shop.available(MUG_BERLIN)).isEqualTo(1);
        assertThat(world.backOrders.find(late)).isEmpty();
    }

    @Test
    @Tag("P-02")
    void lines_on_one_place_are_judged_together_and_all_or_none_are_promised() {
        world.announce("PO", MUG_BERLIN, 3, DAY_1);
        world.announce("PO-2", TEA_BERLIN, 3, DAY_1);
        assertThat(world.backOrders.place(world.order(
                        DAY_1, line(MUG_BERLIN, 2), line(TEA_BERLIN, 1), line(MUG_BERLIN, 2), line(MUG_PARIS, 1))))
                .isEqualTo(new PlaceBackOrderOutcome.NotPlaced(
                        List.of(new StockShortage(MUG_BERLIN, 4, 3), new StockShortage(MUG_PARIS, 1, 0))));
        assertThat(world.canPlace(DAY_1, TEA_BERLIN, 3)).isTrue();
    }

    @Test
    void no_more_is_promised_than_comes_by_then_and_is_not_needed_by_others() {
        world.announce("PO-1", MUG_BERLIN, 2, DAY_1);
        world.announce("PO-2", MUG_BERLIN, 2, DAY_9);
        world.placed(DAY_9, MUG_BERLIN, 3);
        assertThat(world.canPlace(DAY_1, MUG_BERLIN, 2)).isFalse();
        assertThat(world.canPlace(DAY_1, MUG_BERLIN, 1)).isTrue();
        assertThat(world.canPlace(DAY_9, MUG_BERLIN, 1)).isFalse();
    }

    @Test
    void what_is_on_hand_is_left_for_those_who_take_it_now() {
        world.shop.stock(MUG_BERLIN, 2);
        world.announce("PO", MUG_BERLIN, 2, DAY_1);
        world.placed(DAY_1, MUG_BERLIN, 2);
        assertThat(world.canPlace(DAY_1, MUG_BERLIN, 1)).isFalse();
        assertThat(offered(DAY_1)).isEqualTo(2);
        world.shop.reserved(line(MUG_BERLIN, 2));
    }

    @Test
    void limits_on_known_supply_and_beyond_it_add_up() {
        Preorders limited = new Preorders(3, 2);
        limited.announce("PO", MUG_BERLIN, 10, DAY_1);
        assertThat(limited.canPlace(DAY_1, MUG_BERLIN, 6)).isFalse();
        assertThat(limited.canPlace(DAY_1, MUG_BERLIN, 3)).isTrue();
        Preorders none = new Preorders(3, 2);
        assertThat(none.canPlace(DAY_1, MUG_BERLIN, 3)).isFalse();
        assertThat(none.canPlace(DAY_1, MUG_BERLIN, 2)).isTrue();
        assertThat(none.canPlace(DAY_1, MUG_BERLIN, 1)).isFalse();
    }

    @Test
    void supply_that_slips_is_told_to_exactly_those_whom_it_touches() {
        world.announce("PO-1", MUG_BERLIN, 2, DAY_1);
        world.announce("PO-2", MUG_BERLIN, 2, DAY_2);
        ReservationId kept = world.placed(DAY_1, MUG_BERLIN, 1);
        ReservationId touched = world.placed(DAY_1, MUG_BERLIN, 1);
        ReservationId later = world.placed(DAY_9, MUG_BERLIN, 2);
        world.revise("PO-1", 1, DAY_1);
        assertThat(repegged())
                .containsExactly(
                        new PromiseRepegged(touched, Optional.of(DAY_1), Optional.of(DAY_2), Quantity.ONE),
                        new PromiseRepegged(later, Optional.of(DAY_2), Optional.empty(), Quantity.ONE));
        assertThat(world.backOrders.pegging(MUG_BERLIN).complete(kept)).contains(DAY_1);
        world.receiveShort("PO-2", 1);
        assertThat(world.held(kept)).as("what comes first goes to who is first").isEqualTo(1);
        assertThat(repegged())
                .as("the other one stands on PO-1 now, which comes in time")
                .hasSize(3)
                .endsWith(new PromiseRepegged(later, Optional.empty(), Optional.empty(), Quantity.of(2)));
    }

    @Test
    @Tag("P-12")
    void a_promise_lapses_by_the_instant_of_the_question_and_not_by_a_sweep() {
        world.announce("PO", MUG_BERLIN, 2, DAY_1);
        ReservationId dead = world.placed(world.basket(DAY_1, HOUR, line(MUG_BERLIN, 2)));
        assertThat(offered(DAY_1)).isZero();
        world.shop.clock.advance(HOUR.minusNanos(1));
        assertThat(world.canPlace(DAY_1, MUG_BERLIN, 1)).isFalse();
        world.shop.clock.advance(Duration.ofNanos(1));
        assertThat(offered(DAY_1)).isEqualTo(2);
        assertThat(world.backOrders.find(dead)).isEmpty();
        ReservationId next = world.placed(DAY_1, MUG_BERLIN, 2);
        assertThat(world.backOrders.confirm(new ConfirmBackOrder(world.shop.nextId(), dead)))
                .isEqualTo(new BackOrderOutcome.Expired(dead, OPENING.plus(HOUR)));
        world.receive("PO", 2);
        assertThat(world.held(next)).isEqualTo(2);
        assertThat(world.held(dead)).isZero();
        assertThat(world.backOrders.confirm(new ConfirmBackOrder(world.shop.nextId(), dead)))
                .isEqualTo(new BackOrderOutcome.NothingPromised(dead));
    }

    @Test
    void a_confirmed_promise_does_not_lapse_neither_what_came_of_it_nor_what_is_to_come() {
        world.announce("PO", MUG_BERLIN, 3, DAY_1);
        ReservationId promise = world.placed(world.basket(DAY_1, HOUR, line(MUG_BERLIN, 3)));
        world.receive("PO", 1);
        assertThat(world.shop.inventory.reservation(promise).orElseThrow().expiresAt())
                .contains(OPENING.plus(HOUR));
        ConfirmBackOrder confirm = new ConfirmBackOrder(world.shop.nextId(), promise);
        assertThat(world.backOrders.confirm(confirm)).isEqualTo(new BackOrderOutcome.Done(promise));
        world.shop.clock.advance(HOUR.multipliedBy(2));
        assertThat(world.backOrders.confirm(confirm)).isEqualTo(new BackOrderOutcome.Done(promise));
        world.receive("PO", 2);
        assertThat(world.held(promise)).isEqualTo(3);
        assertThat(world.shop.inventory.reservation(promise).orElseThrow().expiresAt())
                .isEmpty();
    }

    @Test
    @Tag("P-04")
    void a_released_promise_leaves_nothing_behind_and_what_was_held_goes_to_the_next() {
        world.announce("PO", MUG_BERLIN, 4, DAY_1);
        ReservationId first = world.placed(DAY_1, MUG_BERLIN, 2);
        ReservationId second = world.placed(DAY_1, MUG_BERLIN, 2);
        world.receive("PO", 1);
        ReleaseBackOrder release = new ReleaseBackOrder(world.shop.nextId(), first);
        assertThat(world.backOrders.release(release)).isEqualTo(new BackOrderOutcome.Done(first));
        assertThat(List.of(world.held(first), world.open(first), world.held(second), world.open(second)))
                .containsExactly(0L, 0L, 1L, 1L);
        assertThat(world.backOrders.release(release)).isEqualTo(new BackOrderOutcome.Done(first));
        assertThat(offered(DAY_1)).isEqualTo(2);
        assertThat(world.backOrders.release(new ReleaseBackOrder(world.shop.nextId(), first)))
                .isEqualTo(new BackOrderOutcome.Done(first));
    }

    @Test
    void what_others_let_go_of_is_held_at_once_and_what_expires_at_the_next_tidying_up() {
        world.announce("PO", MUG_BERLIN, 3, DAY_1);
        world.shop.stock(MUG_BERLIN, 2);
        ReservationId released = world.shop.reserved(line(MUG_BERLIN, 1));
        world.shop.reserved(line(MUG_BERLIN, 1));
        ReservationId promise = world.placed(DAY_1, MUG_BERLIN, 3);
        world.revise("PO", 1, DAY_1);
        world.shop.inventory.release(new ReleaseReservation(world.shop.nextId(), released));
        assertThat(world.held(promise)).isEqualTo(1);
        world.shop.clock.advance(HOUR);
        assertThat(offered(OPENING.plus(HOUR))).as("it is promised").isZero();
        assertThat(world.backOrders.tidyUp()).isEqualTo(1);
        assertThat(world.held(promise)).isEqualTo(2);
        assertThat(world.backOrders.tidyUp()).isZero();
    }

    @Test
    @Tag("P-06")
    void a_promise_in_a_channel_is_kept_out_of_its_quota_and_no_other() {
        ChannelId web = new ChannelId("web");
        ChannelId app = new ChannelId("app");
        world.announce("PO", MUG_BERLIN, 4, DAY_1);
        PlaceBackOrderOutcome placed = world.backOrders.place(new PlaceBackOrder(
                world.shop.nextId(),
                List.of(line(MUG_BERLIN, 3)),
                DAY_1,
                PromiseMethod.PICKUP,
                Optional.of(app),
                Optional.empty()));
        world.shop
                .inventory
                .quotas()
                .put(QuotaPlan.of(QuotaRule.hard("web", web, new QuotaSize.Units(Quantity.of(2)))));
        world.receive("PO", 4);
        assertThat(world.held(((PlaceBackOrderOutcome.Placed) placed).id()))
                .as("promised before it was planned for the web")
                .isEqualTo(3);
        assertThat(world.shop.inventory.quotas().available(Optional.of(web), List.of(MUG_BERLIN)))
                .containsEntry(MUG_BERLIN, 1L);
    }

    @Test
    @Tag("P-05")
    void a_repeated_receipt_fills_nothing_twice() {
        world.announce("PO", MUG_BERLIN, 2, DAY_1);
        ReservationId promise = world.placed(DAY_1, MUG_BERLIN, 2);
        io.omni.inventory.stock.ReceiveStock receipt =
                new io.omni.inventory.stock.ReceiveStock(world.shop.nextId(), List.of(line(MUG_BERLIN, 1)));
        world.shop.inventory.receive(receipt);
        world.shop.inventory.receive(receipt);
        assertThat(List.of(world.held(promise), world.open(promise))).containsExactly(1L, 1L);
    }

    @Test
    void a_back_order_without_lines_or_time_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.order(DAY_1))
                .withMessageMatching("back-order .* has no lines: give at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.basket(DAY_1, Duration.ZERO, line(MUG_BERLIN, 1)))
                .withMessageMatching("back-order .* would last for PT0S: give a positive duration, or none");
    }

    private List<Event> repegged() {
        return world.shop.storage.events().stream()
                .map(recorded -> recorded.event())
                .filter(PromiseRepegged.class::isInstance)
                .toList();
    }

    private long offered(Instant by) {
        return offered(MUG_BERLIN, by);
    }

    private long offered(StockKey key, Instant by) {
        return world.shop
                .inventory
                .promises()
                .offer(new PromiseQuestion(key, Optional.empty(), PromiseMethod.SHIP, by))
                .offered()
                .units();
    }
}
