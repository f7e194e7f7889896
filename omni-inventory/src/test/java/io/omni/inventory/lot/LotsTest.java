package io.omni.inventory.lot;

import static io.omni.inventory.lot.Pharmacy.CUP_LEEDS;
import static io.omni.inventory.lot.Pharmacy.END_OF_MAY;
import static io.omni.inventory.lot.Pharmacy.JULY;
import static io.omni.inventory.lot.Pharmacy.JUNE;
import static io.omni.inventory.lot.Pharmacy.MAY;
import static io.omni.inventory.lot.Pharmacy.SYRUP;
import static io.omni.inventory.lot.Pharmacy.SYRUP_LEEDS;
import static io.omni.inventory.lot.Pharmacy.SYRUP_YORK;
import static io.omni.inventory.lot.Pharmacy.WHOLESALE;
import static io.omni.inventory.lot.Pharmacy.YORK;
import static io.omni.inventory.lot.Pharmacy.lot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.omni.core.channel.ChannelId;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.AvailabilityPage;
import io.omni.inventory.Inventory;
import io.omni.inventory.promise.AtpReason;
import io.omni.inventory.promise.PromiseAnswer;
import io.omni.inventory.promise.PromiseMethod;
import io.omni.inventory.promise.PromiseQuestion;
import io.omni.inventory.reservation.Reservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.AdjustStock;
import io.omni.inventory.stock.AdjustmentReason;
import io.omni.inventory.stock.ChangeCondition;
import io.omni.inventory.stock.ConditionReason;
import io.omni.inventory.stock.DispatchTransfer;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.ReceiveTransfer;
import io.omni.inventory.stock.ShortPromise;
import io.omni.inventory.stock.StockCondition;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.StockOvercommitted;
import io.omni.inventory.stock.SyncLine;
import io.omni.inventory.stock.SyncSource;
import io.omni.inventory.stock.SyncStock;
import io.omni.inventory.stock.TakeBackStock;
import io.omni.inventory.stock.WriteOffReason;
import io.omni.inventory.stock.WriteOffStock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lots of what spoils. */
@Tag("I1")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LotsTest {

    private final Pharmacy shop = Pharmacy.withLots();
    private final Inventory inventory = shop.inventory;

    private static List<StockLine> line(long units) {
        return List.of(StockLine.of(SYRUP, SYRUP_LEEDS.location(), units));
    }

    @Test
    void what_is_not_tracked_has_no_lots_and_stays_one_posting() {
        inventory.receive(new ReceiveStock(shop.id(), List.of(StockLine.of(CUP_LEEDS.sku(), YORK, 3))));
        assertThat(shop.lots().levels(CUP_LEEDS.sku())).isEmpty();
        assertThat(shop.ledger.journal().entries(0, 10).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.lines()).hasSize(1));
        assertThatThrownBy(() -> shop.receive(lot(CUP_LEEDS, MAY, 1)))
                .isInstanceOfSatisfying(
                        LotsRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new LotProblem.NotTracked(CUP_LEEDS, MAY)));
    }

    @Test
    void a_receipt_that_does_not_name_all_of_its_lots_is_refused_and_says_how_many_are_missing() {
        assertThatThrownBy(() ->
                        inventory.receive(new ReceiveStock(shop.id(), line(5), List.of(lot(SYRUP_LEEDS, MAY, 3)))))
                .isInstanceOfSatisfying(
                        LotsRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new LotProblem.NotNamed(SYRUP_LEEDS, Tracking.LOT, 5, 3)))
                .hasMessageContaining("moves 5 units and names the lots of 3");
        assertThatThrownBy(() -> shop.receive(lot(SYRUP_LEEDS, new LotId("L-april"), 1)))
                .isInstanceOfSatisfying(
                        LotsRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new LotProblem.NotDeclared(SYRUP, new LotId("L-april"))));
        assertThat(inventory.levels(SYRUP)).isEmpty();
    }

    @Test
    void a_receipt_is_repeated_as_it_was_though_its_lots_were_sold_since() {
        ReceiveStock receipt = new ReceiveStock(shop.id(), line(2), List.of(lot(SYRUP_LEEDS, MAY, 2)));
        inventory.receive(receipt);
        shop.sell(SYRUP_LEEDS, 2);
        assertThat(inventory.receive(receipt).lines()).hasSize(1);
        assertThat(shop.lots().levels(SYRUP)).isEmpty();
    }

    @Test
    void what_nobody_can_name_is_unassigned_and_shown_until_somebody_does() {
        shop.receive(lot(SYRUP_LEEDS, LotId.UNASSIGNED, 4), lot(SYRUP_LEEDS, MAY, 1));
        LotLevel nameless = new LotLevel(SYRUP_LEEDS, LotPlace.SELLABLE, LotId.UNASSIGNED, 4);
        assertThat(shop.audit()).isEqualTo(new LotAudit(List.of(), List.of(nameless)));
        AssignLots assign = new AssignLots(
                shop.id(),
                SYRUP_LEEDS,
                StockCondition.SELLABLE,
                List.of(new AssignLots.Change(LotId.UNASSIGNED, JUNE, Quantity.of(4))));
        LotsChanged changed = shop.lots().assign(assign);
        assertThat(changed.changes())
                .containsExactlyInAnyOrder(
                        new LotLevel(SYRUP_LEEDS, LotPlace.SELLABLE, JUNE, 4),
                        new LotLevel(SYRUP_LEEDS, LotPlace.SELLABLE, LotId.UNASSIGNED, -4));
        assertThat(shop.lots().assign(assign)).isEqualTo(changed);
        assertThat(shop.units(SYRUP_LEEDS, JUNE)).isEqualTo(4);
        assertThatThrownBy(() -> shop.lots()
                        .assign(new AssignLots(
                                shop.id(),
                                SYRUP_LEEDS,
                                StockCondition.SELLABLE,
                                List.of(new AssignLots.Change(MAY, JUNE, Quantity.of(2))))))
                .isInstanceOfSatisfying(
                        LotsRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new LotProblem.NotThere(SYRUP_LEEDS, LotPlace.SELLABLE, MAY, 2, 1)));
    }

    @Test
    void lots_follow_their_units_to_another_location_into_another_condition_and_out() {
        shop.receive(lot(SYRUP_LEEDS, MAY, 5), lot(SYRUP_LEEDS, JUNE, 5));
        inventory.dispatch(new DispatchTransfer(shop.id(), line(3), YORK, List.of(lot(SYRUP_LEEDS, JUNE, 3))));
        assertThat(shop.units(SYRUP_YORK, LotPlace.IN_TRANSIT, JUNE)).isEqualTo(3);
        List<StockLine> arrived = List.of(StockLine.of(SYRUP, YORK, 2));
        inventory.receive(new ReceiveTransfer(shop.id(), arrived, List.of(lot(SYRUP_YORK, JUNE, 2))));
        inventory.changeCondition(new ChangeCondition(
                shop.id(),
                line(2),
                StockCondition.SELLABLE,
                ConditionReason.DAMAGE_FOUND,
                List.of(lot(SYRUP_LEEDS, MAY, 2))));
        inventory.writeOff(new WriteOffStock(
                shop.id(),
                line(1),
                StockCondition.DAMAGED,
                WriteOffReason.SCRAPPED,
                List.of(lot(SYRUP_LEEDS, MAY, 1))));
        inventory.adjust(
                new AdjustStock(shop.id(), SYRUP_LEEDS, -1, AdjustmentReason.LOST, List.of(lot(SYRUP_LEEDS, JUNE, 1))));
        inventory.adjust(
                new AdjustStock(shop.id(), SYRUP_LEEDS, 2, AdjustmentReason.FOUND, List.of(lot(SYRUP_LEEDS, JULY, 2))));
        inventory.takeBack(new TakeBackStock(shop.id(), line(1), List.of(lot(SYRUP_LEEDS, MAY, 1))));
        assertThat(shop.lots().levels(SYRUP))
                .containsExactlyInAnyOrder(
                        new LotLevel(SYRUP_YORK, LotPlace.IN_TRANSIT, JUNE, 1),
                        new LotLevel(SYRUP_YORK, LotPlace.SELLABLE, JUNE, 2),
                        new LotLevel(SYRUP_LEEDS, LotPlace.DAMAGED, MAY, 1),
                        new LotLevel(SYRUP_LEEDS, LotPlace.SELLABLE, MAY, 4),
                        new LotLevel(SYRUP_LEEDS, LotPlace.SELLABLE, JUNE, 1),
                        new LotLevel(SYRUP_LEEDS, LotPlace.SELLABLE, JULY, 2));
        assertThat(shop.audit()).isEqualTo(new LotAudit(List.of(), List.of()));
    }

    @Test
    void no_more_units_of_a_lot_leave_than_are_of_it() {
        shop.receive(lot(SYRUP_LEEDS, MAY, 1), lot(SYRUP_LEEDS, JUNE, 5));
        AdjustStock lost =
                new AdjustStock(shop.id(), SYRUP_LEEDS, -2, AdjustmentReason.LOST, List.of(lot(SYRUP_LEEDS, MAY, 2)));
        assertThatThrownBy(() -> inventory.adjust(lost))
                .isInstanceOfSatisfying(
                        LotsRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new LotProblem.NotThere(SYRUP_LEEDS, LotPlace.SELLABLE, MAY, 2, 1)));
        assertThat(shop.units(SYRUP_LEEDS, MAY)).isEqualTo(1);
    }

    @Test
    void a_sale_that_names_no_lots_takes_those_that_expire_first() {
        shop.receive(lot(SYRUP_LEEDS, JULY, 3), lot(SYRUP_LEEDS, MAY, 2), lot(SYRUP_LEEDS, JUNE, 3));
        CommandId sale = shop.sell(SYRUP_LEEDS, 4);
        assertThat(shop.lots().taken(sale))
                .contains(new LotsTaken(List.of(lot(SYRUP_LEEDS, JUNE, 2), lot(SYRUP_LEEDS, MAY, 2)), List.of()));
        assertThat(shop.units(SYRUP_LEEDS, JUNE)).isEqualTo(1);
    }

    @Test
    void a_picker_may_take_another_lot_and_it_is_told_what_was_passed_over() {
        shop.receive(lot(SYRUP_LEEDS, JULY, 3), lot(SYRUP_LEEDS, MAY, 2), lot(SYRUP_LEEDS, JUNE, 3));
        CommandId sale = shop.sell(SYRUP_LEEDS, 3, lot(SYRUP_LEEDS, JUNE, 2), lot(SYRUP_LEEDS, MAY, 1));
        assertThat(shop.lots().taken(sale))
                .hasValueSatisfying(taken -> assertThat(taken.passedOver()).containsExactly(lot(SYRUP_LEEDS, MAY, 1)));
        CommandId transfer = shop.id();
        inventory.dispatch(new DispatchTransfer(transfer, line(1), YORK, List.of(lot(SYRUP_LEEDS, JULY, 1))));
        assertThat(shop.lots().taken(transfer))
                .contains(new LotsTaken(
                        List.of(lot(SYRUP_LEEDS, JULY, 1)),
                        List.of(lot(SYRUP_LEEDS, JUNE, 1), lot(SYRUP_LEEDS, MAY, 1))));
    }

    @Test
    void a_lot_that_has_expired_by_the_instant_is_offered_to_nobody_and_nothing_is_swept() {
        shop.receive(lot(SYRUP_LEEDS, MAY, 5), lot(SYRUP_LEEDS, JUNE, 2));
        assertThat(shop.available(SYRUP_LEEDS)).isEqualTo(7);
        shop.clock.advance(Duration.between(shop.clock.instant(), END_OF_MAY).minusNanos(1));
        assertThat(shop.available(SYRUP_LEEDS)).isEqualTo(7);
        AvailabilityPage page =
                inventory.availability(List.of(CUP_LEEDS.sku(), SYRUP), List.of(YORK, SYRUP_LEEDS.location()));
        assertThat(page.refresh().available(1, 1)).isEqualTo(7);
        shop.clock.advance(Duration.ofNanos(1));
        assertThat(shop.available(SYRUP_LEEDS)).isEqualTo(2);
        assertThat(page.refresh().available(1, 1)).isEqualTo(2);
        assertThat(inventory.levels(SYRUP).get(0).available()).isEqualTo(2);
        assertThat(shop.reserve(SYRUP_LEEDS, 3)).isInstanceOf(ReserveOutcome.NotReserved.class);
        CommandId sale = shop.sell(SYRUP_LEEDS, 2);
        assertThat(shop.lots().taken(sale))
                .hasValueSatisfying(taken -> assertThat(taken.taken()).containsExactly(lot(SYRUP_LEEDS, JUNE, 2)));
        assertThat(shop.reserve(SYRUP_LEEDS, 1)).isInstanceOf(ReserveOutcome.NotReserved.class);
        assertThat(inventory.levels(SYRUP).get(0).onHand()).isEqualTo(5);
        inventory.dispatch(new DispatchTransfer(shop.id(), line(5), YORK, List.of(lot(SYRUP_LEEDS, MAY, 5))));
        assertThat(shop.units(SYRUP_LEEDS, MAY)).isZero();
    }

    @Test
    void a_channel_that_asks_for_thirty_days_is_offered_less_and_told_why() {
        shop.receive(lot(SYRUP_LEEDS, MAY, 5), lot(SYRUP_LEEDS, JUNE, 2));
        Instant soon = Instant.parse("2026-05-10T00:00:00Z");
        shop.clock.advance(Duration.between(shop.clock.instant(), soon));
        assertThat(offer(Optional.empty(), soon).offered().units()).isEqualTo(7);
        PromiseAnswer answer = offer(Optional.of(WHOLESALE), soon);
        assertThat(answer.offered().units()).isEqualTo(2);
        assertThat(answer.reasons()).containsExactly(new AtpReason.OnHand(7), new AtpReason.TooOld("thirty days", 5));
        assertThat(answer.explanation())
                .isEqualTo("7 can be taken now; 5 are too old by 'thirty days', or called back.");
        assertThat(offer(Optional.empty(), END_OF_MAY).offered().units()).isEqualTo(2);
        assertThat(page(Optional.of(WHOLESALE))).isEqualTo(2);
        assertThat(page(Optional.empty())).isEqualTo(7);
        ReserveStock three = new ReserveStock(shop.id(), line(3), Duration.ofHours(1), Optional.of(WHOLESALE));
        assertThat(inventory.reserve(three)).isInstanceOf(ReserveOutcome.NotReserved.class);
        ReserveStock two = new ReserveStock(shop.id(), line(2), Duration.ofHours(1), Optional.of(WHOLESALE));
        assertThat(inventory.reserve(two)).isInstanceOf(ReserveOutcome.Reserved.class);
        assertThat(shop.lots().pick(line(4).get(0), Optional.of(WHOLESALE)))
                .isEqualTo(new LotPick(List.of(lot(SYRUP_LEEDS, JUNE, 2)), Quantity.of(2)));
        assertThat(shop.lots().pick(line(6).get(0), Optional.empty()))
                .isEqualTo(new LotPick(List.of(lot(SYRUP_LEEDS, MAY, 5), lot(SYRUP_LEEDS, JUNE, 1)), Quantity.ZERO));
    }

    private PromiseAnswer offer(Optional<ChannelId> channel, Instant by) {
        return inventory.promises().offer(new PromiseQuestion(SYRUP_LEEDS, channel, PromiseMethod.SHIP, by));
    }

    private long page(Optional<ChannelId> channel) {
        return inventory
                .promises()
                .page(channel, PromiseMethod.SHIP, List.of(SYRUP), List.of(SYRUP_LEEDS.location()))
                .refresh()
                .offered(0, 0);
    }

    @Test
    void a_recall_quarantines_a_lot_everywhere_and_names_what_it_leaves_short() {
        shop.receive(lot(SYRUP_LEEDS, MAY, 5), lot(SYRUP_LEEDS, JUNE, 2), lot(SYRUP_YORK, MAY, 3));
        inventory.dispatch(new DispatchTransfer(shop.id(), line(1), YORK, List.of(lot(SYRUP_LEEDS, MAY, 1))));
        ReservationId held = shop.reserved(SYRUP_LEEDS, 4);
        RecallLot recall = new RecallLot(shop.id(), SYRUP, MAY);
        LotRecalled recalled = shop.lots().recall(recall);
        assertThat(recalled)
                .isEqualTo(new LotRecalled(
                        SYRUP,
                        MAY,
                        List.of(
                                new LotLevel(SYRUP_LEEDS, LotPlace.SELLABLE, MAY, 4),
                                new LotLevel(SYRUP_YORK, LotPlace.SELLABLE, MAY, 3)),
                        List.of(new LotLevel(SYRUP_YORK, LotPlace.IN_TRANSIT, MAY, 1)),
                        List.of(new LotRecalled.LeftShort(SYRUP_LEEDS, 2))));
        assertThat(shop.lots().recall(recall)).isEqualTo(recalled);
        assertThat(((InMemoryStorage) shop.storage).events())
                .extracting(RecordedEvent::event)
                .containsExactly(new StockOvercommitted(
                        SYRUP_LEEDS,
                        2,
                        List.of(new ShortPromise(
                                held, 4, 2, inventory.reservation(held).flatMap(Reservation::expiresAt)))));
        assertThat(shop.units(SYRUP_LEEDS, LotPlace.QUALITY_HOLD, MAY)).isEqualTo(4);
        List<StockLine> arrived = List.of(StockLine.of(SYRUP, YORK, 1));
        inventory.receive(new ReceiveTransfer(shop.id(), arrived, List.of(lot(SYRUP_YORK, MAY, 1))));
        assertThat(shop.available(SYRUP_YORK)).isZero();
        assertThat(shop.lots().recall(new RecallLot(shop.id(), SYRUP, MAY)).quarantined())
                .containsExactly(new LotLevel(SYRUP_YORK, LotPlace.SELLABLE, MAY, 1));
        assertThat(shop.audit().isSound()).isTrue();
    }

    @Test
    void a_trace_tells_where_units_came_from_and_went_to() {
        shop.receive(lot(SYRUP_LEEDS, MAY, 5));
        ReservationId reservation = shop.reserved(SYRUP_LEEDS, 2);
        inventory.ship(new ShipUnits(shop.id(), reservation, line(2)));
        assertThat(shop.lots().trace(SYRUP, MAY)).isInstanceOfSatisfying(LotTrace.Known.class, known -> {
            assertThat(known.steps())
                    .extracting(LotTrace.Step::cause, LotTrace.Step::party, LotTrace.Step::reservation)
                    .containsExactly(
                            tuple("stock.received", Optional.of("supplier"), Optional.empty()),
                            tuple("stock.shipped", Optional.of("customer"), Optional.of(reservation)));
            assertThat(known.steps().get(1).changes())
                    .containsExactly(new LotLevel(SYRUP_LEEDS, LotPlace.SELLABLE, MAY, -2));
        });
    }

    @Test
    void what_another_system_counts_has_no_lots_until_somebody_looks() {
        shop.receive(lot(SYRUP_LEEDS, MAY, 5));
        inventory.sync(
                new SyncStock(shop.id(), new SyncSource("erp"), 1, List.of(new SyncLine(SYRUP_LEEDS, Quantity.of(3)))));
        assertThat(shop.units(SYRUP_LEEDS, LotId.UNASSIGNED)).isEqualTo(-2);
        assertThat(shop.audit().isSound()).isTrue();
        CountLots count = new CountLots(
                shop.id(), SYRUP_LEEDS, StockCondition.SELLABLE, List.of(LotUnits.of(MAY, 3), LotUnits.of(JUNE, 1)));
        assertThat(shop.lots().count(count).changes()).hasSize(3);
        assertThat(shop.lots().levels(SYRUP))
                .containsExactlyInAnyOrder(
                        new LotLevel(SYRUP_LEEDS, LotPlace.SELLABLE, MAY, 3),
                        new LotLevel(SYRUP_LEEDS, LotPlace.SELLABLE, JUNE, 1));
        assertThat(inventory.levels(SYRUP).get(0).onHand()).isEqualTo(4);
        assertThat(shop.audit()).isEqualTo(new LotAudit(List.of(), List.of()));
    }

    @Test
    void a_sku_that_is_tracked_from_some_day_on_begins_with_what_is_there_unassigned() {
        Inventory before = shop.open(LotOptions.NONE);
        before.receive(new ReceiveStock(shop.id(), line(5)));
        before.changeCondition(
                new ChangeCondition(shop.id(), line(1), StockCondition.SELLABLE, ConditionReason.PUT_ON_DISPLAY));
        assertThat(shop.audit().differences())
                .containsExactly(
                        new LotAudit.Difference(SYRUP_LEEDS, LotPlace.SELLABLE, 4, 0),
                        new LotAudit.Difference(SYRUP_LEEDS, LotPlace.DISPLAY, 1, 0));
        BalanceLots balance = new BalanceLots(shop.id(), SYRUP);
        LotsChanged changed = shop.lots().balance(balance);
        assertThat(shop.lots().balance(balance)).isEqualTo(changed);
        assertThat(shop.lots().balance(new BalanceLots(shop.id(), SYRUP)).changes())
                .isEmpty();
        assertThat(shop.audit().isSound()).isTrue();
        assertThat(shop.units(SYRUP_LEEDS, LotId.UNASSIGNED)).isEqualTo(4);
        shop.sell(SYRUP_LEEDS, 4);
        assertThat(shop.audit().isSound()).isTrue();
    }
}
