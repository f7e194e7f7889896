package io.omni.inventory.supply;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.PARIS;
import static io.omni.inventory.Shop.TEA;
import static io.omni.inventory.Shop.TEA_PARIS;
import static io.omni.inventory.Shop.level;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Shop;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockOvercommitted;
import io.omni.inventory.stock.StockShortage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Units that one location sends to another, and what goes wrong on the way. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TransfersTest {

    private static final Instant FRIDAY = OPENING.plus(Duration.ofDays(5));
    private static final Instant MONDAY = OPENING.plus(Duration.ofDays(8));

    private final Shop shop = new Shop();
    private final Transfers transfers = shop.inventory.transfers();

    @AfterEach
    void the_books_are_sound() {
        assertThat(shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Test
    void what_is_requested_is_on_order_there_and_still_on_hand_here() {
        shop.stock(MUG_BERLIN, 10);
        TransferId transfer = requested(6);
        assertThat(shop.inventory.levels(MUG)).containsExactly(level(MUG_BERLIN, 10, 0), paris(0, 0, 0, 6));
        ExpectedSupply expected = new ExpectedSupply(
                new SupplyId(transfer + "/1"),
                new SupplySource(SupplyType.TRANSFER_ORDER, new DocumentId(transfer.toString())),
                MUG_PARIS,
                Quantity.of(6),
                FRIDAY);
        assertThat(shop.inventory.supplies().expected(MUG)).containsExactly(expected);
        assertThat(events()).containsExactly(new SupplyAnnounced(expected));
        assertThat(transfers.openTo(PARIS)).extracting(TransferOrder::id).containsExactly(transfer);
    }

    @Test
    void what_is_sent_is_in_transit_and_what_arrives_is_on_hand() {
        shop.stock(MUG_BERLIN, 10);
        TransferId transfer = requested(6);
        assertThat(ship(transfer, 4)).isEqualTo(new TransferOutcome.Done(transfer));
        assertThat(shop.inventory.levels(MUG)).containsExactly(level(MUG_BERLIN, 6, 0), paris(0, 0, 4, 2));
        assertThat(outstanding()).isEqualTo(6);
        receive(transfer, 3, 0);
        assertThat(shop.inventory.levels(MUG)).containsExactly(level(MUG_BERLIN, 6, 0), paris(3, 0, 1, 2));
        assertThat(outstanding()).isEqualTo(3);
        ship(transfer, 2);
        receive(transfer, 2, 1);
        assertThat(shop.inventory.levels(MUG)).containsExactly(level(MUG_BERLIN, 4, 0), paris(5, 1, 0, 0));
        assertThat(transfers.openTo(PARIS)).isEmpty();
        assertThat(transfers.find(transfer).orElseThrow().isComplete()).isTrue();
        assertThat(shop.inventory.supplies().expected(MUG)).isEmpty();
    }

    @Test
    void held_units_are_not_sent() {
        shop.stock(MUG_BERLIN, 10);
        shop.reserved(line(MUG_BERLIN, 7));
        TransferId transfer = requested(6);
        assertThat(ship(transfer, 4))
                .isEqualTo(refused(new TransferProblem.TooFewAvailable(new StockShortage(MUG_BERLIN, 4, 3))));
        assertThat(shop.level(MUG_PARIS)).isEqualTo(paris(0, 0, 0, 6));
        assertThat(transfers
                        .find(transfer)
                        .orElseThrow()
                        .line(MUG)
                        .orElseThrow()
                        .shipped())
                .isEqualTo(Quantity.ZERO);
        assertThat(ship(transfer, 3)).isInstanceOf(TransferOutcome.Done.class);
    }

    @Test
    @Tag("P-10")
    void an_arrival_that_is_told_before_the_shipment_comes_to_the_same() {
        shop.stock(MUG_BERLIN, 10);
        TransferId transfer = requested(6);
        receive(transfer, 6, 0);
        assertThat(shop.inventory.levels(MUG)).containsExactly(level(MUG_BERLIN, 10, 0), paris(6, 0, -6, 6));
        assertThat(outstanding()).isZero();
        assertThat(transfers.openTo(PARIS)).hasSize(1);
        ship(transfer, 6);
        assertThat(shop.inventory.levels(MUG)).containsExactly(level(MUG_BERLIN, 4, 0), paris(6, 0, 0, 0));
        assertThat(transfers.openTo(PARIS)).isEmpty();
    }

    @Test
    void what_is_lost_on_the_way_is_expected_no_more_and_can_be_found_again() {
        shop.stock(MUG_BERLIN, 10);
        TransferId transfer = requested(6);
        ship(transfer, 6);
        receive(transfer, 4, 0);
        resolve(transfer, TransferResolution.LOST, 2);
        assertThat(shop.level(MUG_PARIS)).isEqualTo(paris(4, 0, 0, 0));
        assertThat(last(SupplyRevised.class).cause()).isEqualTo(RevisionCause.RESOLVED);
        assertThat(last(SupplyRevised.class).slips()).isTrue();
        receive(transfer, 1, 0);
        assertThat(shop.level(MUG_PARIS)).isEqualTo(paris(5, 0, -1, 0));
        resolve(transfer, TransferResolution.FOUND, 1);
        assertThat(shop.level(MUG_PARIS)).isEqualTo(paris(5, 0, 0, 0));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 4, 0));
    }

    @Test
    void what_broke_on_the_way_or_never_left_is_booked_as_that() {
        shop.stock(MUG_BERLIN, 10);
        TransferId transfer = requested(6);
        ship(transfer, 6);
        resolve(transfer, TransferResolution.DESTROYED, 2);
        resolve(transfer, TransferResolution.NEVER_LEFT, 3);
        assertThat(shop.inventory.levels(MUG)).containsExactly(level(MUG_BERLIN, 7, 0), paris(0, 0, 1, 0));
        assertThat(resolve(transfer, TransferResolution.LOST, 2))
                .isEqualTo(refused(new TransferProblem.NoSuchDifference(transfer, MUG, Quantity.of(2), 1)));
        assertThat(resolve(transfer, TransferResolution.FOUND, 1))
                .isEqualTo(refused(new TransferProblem.NoSuchDifference(transfer, MUG, Quantity.of(1), 1)));
    }

    @Test
    void what_was_sent_without_being_booked_is_missing_where_it_was_and_promised() {
        shop.stock(MUG_BERLIN, 10);
        TransferId transfer = requested(6);
        ship(transfer, 6);
        ReservationId promise = shop.reserved(line(MUG_BERLIN, 4));
        receive(transfer, 8, 0);
        assertThat(shop.storage.events())
                .extracting(RecordedEvent::event)
                .doesNotHaveAnyElementsOfTypes(StockOvercommitted.class);
        resolve(transfer, TransferResolution.SENT_UNBOOKED, 2);
        assertThat(shop.inventory.levels(MUG)).containsExactly(level(MUG_BERLIN, 2, 4), paris(8, 0, 0, 0));
        assertThat(events()).contains(shop.overcommitted(MUG_BERLIN, 2, promise, 4));
    }

    @Test
    void a_transfer_that_is_late_says_so() {
        TransferId transfer = requested(6);
        transfers.reschedule(new RescheduleTransfer(shop.nextId(), transfer, MONDAY));
        assertThat(last(SupplyRevised.class).slips()).isTrue();
        assertThat(last(SupplyRevised.class).after()).isEqualTo(new Expectation(Quantity.of(6), MONDAY));
        assertThat(shop.inventory.supplies().expected(MUG))
                .extracting(ExpectedSupply::expectedAt)
                .containsExactly(MONDAY);
    }

    @Test
    void a_canceled_transfer_sends_no_more_and_what_is_on_its_way_arrives() {
        shop.stock(MUG_BERLIN, 10);
        TransferId transfer = requested(6);
        ship(transfer, 2);
        assertThat(cancel(transfer)).isEqualTo(new TransferOutcome.Done(transfer));
        assertThat(shop.level(MUG_PARIS)).isEqualTo(paris(0, 0, 2, 0));
        assertThat(last(SupplyRevised.class).cause()).isEqualTo(RevisionCause.CANCELED);
        assertThat(ship(transfer, 1)).isEqualTo(refused(new TransferProblem.Canceled(transfer)));
        assertThat(cancel(transfer)).isEqualTo(refused(new TransferProblem.Canceled(transfer)));
        receive(transfer, 2, 0);
        assertThat(transfers.openTo(PARIS)).isEmpty();
    }

    @Test
    void what_nobody_requested_is_refused_by_name() {
        TransferId never = TransferId.of(shop.nextId());
        assertThat(ship(never, 1)).isEqualTo(refused(new TransferProblem.Unknown(never)));
        TransferId transfer = requested(6);
        assertThat(transfers.receive(new ReceiveShipment(shop.nextId(), transfer, List.of(TransferArrival.of(TEA, 1)))))
                .isEqualTo(refused(new TransferProblem.NotOnTransfer(transfer, TEA)));
        assertThat(shop.level(TEA_PARIS)).isEqualTo(level(TEA_PARIS, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestTransfer(
                        shop.nextId(), PARIS, PARIS, List.of(new TransferLine(MUG, Quantity.ONE)), FRIDAY))
                .withMessageContaining("paris");
        assertThat(new TransferProblem.Unknown(never)).hasToString("transfer " + never + " was never requested");
        assertThat(new TransferProblem.NotOnTransfer(never, TEA))
                .hasToString("TEA is no part of transfer " + never + ": request another for it");
        assertThat(new TransferProblem.Canceled(never))
                .hasToString("transfer " + never + " was canceled: request another");
        assertThat(new TransferProblem.TooFewAvailable(new StockShortage(MUG_BERLIN, 3, 1)))
                .hasToString("MUG@berlin: 3 asked for, 1 available");
        assertThat(new TransferProblem.NoSuchDifference(never, MUG, Quantity.of(2), 1))
                .hasToString("2 of MUG were to be resolved, and 1 of transfer " + never
                        + " are in transit: give at most the difference");
    }

    @Test
    @Tag("P-05")
    void a_shipment_and_an_arrival_sent_again_count_once() {
        shop.stock(MUG_BERLIN, 10);
        TransferId transfer = requested(6);
        ShipTransfer shipment =
                new ShipTransfer(shop.nextId(), transfer, List.of(new TransferLine(MUG, Quantity.of(3))));
        ReceiveShipment arrival = new ReceiveShipment(shop.nextId(), transfer, List.of(TransferArrival.of(MUG, 3)));
        for (int i = 0; i < 3; i++) {
            assertThat(transfers.ship(shipment)).isEqualTo(new TransferOutcome.Done(transfer));
            assertThat(transfers.receive(arrival)).isEqualTo(new TransferOutcome.Done(transfer));
        }
        assertThat(shop.inventory.levels(MUG)).containsExactly(level(MUG_BERLIN, 7, 0), paris(3, 0, 0, 3));
    }

    private TransferId requested(long units) {
        CommandId id = shop.nextId();
        transfers.request(
                new RequestTransfer(id, BERLIN, PARIS, List.of(new TransferLine(MUG, Quantity.of(units))), FRIDAY));
        return TransferId.of(id);
    }

    private TransferOutcome ship(TransferId transfer, long units) {
        return transfers.ship(
                new ShipTransfer(shop.nextId(), transfer, List.of(new TransferLine(MUG, Quantity.of(units)))));
    }

    private void receive(TransferId transfer, long sound, long damaged) {
        assertThat(transfers.receive(new ReceiveShipment(
                        shop.nextId(),
                        transfer,
                        List.of(new TransferArrival(MUG, Quantity.of(sound), Quantity.of(damaged))))))
                .isEqualTo(new TransferOutcome.Done(transfer));
    }

    private TransferOutcome resolve(TransferId transfer, TransferResolution resolution, long units) {
        return transfers.resolve(new ResolveTransfer(shop.nextId(), transfer, MUG, resolution, Quantity.of(units)));
    }

    private TransferOutcome cancel(TransferId transfer) {
        return transfers.cancel(new CancelTransfer(shop.nextId(), transfer));
    }

    private long outstanding() {
        return shop.inventory.supplies().expected(MUG).stream()
                .mapToLong(supply -> supply.outstanding().units())
                .sum();
    }

    private List<Event> events() {
        return shop.storage.events().stream().map(RecordedEvent::event).toList();
    }

    private <E extends Event> E last(Class<E> type) {
        return events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private static TransferOutcome refused(TransferProblem... problems) {
        return new TransferOutcome.NotDone(List.of(problems));
    }

    private static StockLevel paris(long onHand, long damaged, long inTransit, long onOrder) {
        return new StockLevel(MUG_PARIS, onHand, 0, onHand, inTransit, damaged, 0, 0, onOrder);
    }
}
