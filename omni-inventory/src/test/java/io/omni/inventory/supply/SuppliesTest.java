package io.omni.inventory.supply;

import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.omni.core.command.CommandIdReused;
import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Shop;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Units that are ordered, announced, late, short, broken or too many. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SuppliesTest {

    private static final SupplySource ORDER = new SupplySource(SupplyType.PURCHASE_ORDER, new DocumentId("PO-1"));
    private static final DocumentId NOTICE = new DocumentId("ASN-9");
    private static final SupplyId MUGS = new SupplyId("PO-1/1");
    private static final SupplyId TEAS = new SupplyId("PO-1/2");
    private static final SupplyId BOX = new SupplyId("ASN-9/1");
    private static final Instant FRIDAY = OPENING.plus(Duration.ofDays(5));
    private static final Instant MONDAY = OPENING.plus(Duration.ofDays(8));

    private final Shop shop = new Shop();
    private final Supplies supplies = shop.inventory.supplies();

    @AfterEach
    void the_books_are_sound() {
        assertThat(shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Test
    void what_is_ordered_is_on_order_and_on_nobodys_shelf() {
        assertThat(order(line(MUGS, MUG_BERLIN, 40, FRIDAY), line(TEAS, TEA_BERLIN, 6, MONDAY)))
                .isEqualTo(new SupplyOutcome.Expected(List.of(MUGS, TEAS)));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 0, 0, 40));
        assertThat(supplies.expected(MUG))
                .containsExactly(new ExpectedSupply(MUGS, ORDER, MUG_BERLIN, Quantity.of(40), FRIDAY));
        assertThat(supplies.of(ORDER)).extracting(Supply::id).containsExactly(MUGS, TEAS);
        assertThat(events())
                .containsExactly(
                        new SupplyAnnounced(new ExpectedSupply(MUGS, ORDER, MUG_BERLIN, Quantity.of(40), FRIDAY)),
                        new SupplyAnnounced(new ExpectedSupply(TEAS, ORDER, TEA_BERLIN, Quantity.of(6), MONDAY)));
    }

    @Test
    void what_is_expected_first_is_told_first() {
        order(line(MUGS, MUG_BERLIN, 40, MONDAY), line(TEAS, MUG_PARIS, 6, FRIDAY));
        assertThat(supplies.expected(MUG)).extracting(ExpectedSupply::id).containsExactly(TEAS, MUGS);
    }

    @Test
    void a_receipt_in_part_leaves_the_rest_expected() {
        order(line(MUGS, MUG_BERLIN, 40, FRIDAY));
        assertThat(receive(Arrival.of(MUGS, 15))).containsExactly(receipt(MUGS, 15, 0, 0, 0, 25));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 15, 0, 25));
        assertThat(receive(Arrival.of(MUGS, 25))).containsExactly(receipt(MUGS, 25, 0, 0, 0, 0));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 40, 0, 0));
        assertThat(supplies.expected(MUG)).isEmpty();
    }

    @Test
    void what_comes_over_is_in_stock_and_told() {
        order(line(MUGS, MUG_BERLIN, 10, FRIDAY));
        assertThat(receive(Arrival.of(MUGS, 13))).containsExactly(receipt(MUGS, 13, 0, 3, 0, 0));
        assertThat(receive(Arrival.of(MUGS, 2))).containsExactly(receipt(MUGS, 2, 0, 2, 0, 0));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 15, 0, 0));
    }

    @Test
    void what_comes_broken_is_there_and_cannot_be_sold() {
        order(line(MUGS, MUG_BERLIN, 10, FRIDAY));
        assertThat(receive(new Arrival(MUGS, Quantity.of(6), Quantity.of(3), Remainder.STILL_EXPECTED)))
                .containsExactly(receipt(MUGS, 6, 3, 0, 0, 1));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 6, 3, 1));
        assertThat(shop.level(MUG_BERLIN).physical()).isEqualTo(9);
    }

    @Test
    void what_comes_short_is_told_and_expected_no_more() {
        order(line(MUGS, MUG_BERLIN, 10, FRIDAY));
        assertThat(receive(new Arrival(MUGS, Quantity.of(7), Quantity.ZERO, Remainder.NOT_COMING)))
                .containsExactly(receipt(MUGS, 7, 0, 0, 3, 0));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 7, 0, 0));
        assertThat(events())
                .endsWith(
                        new SupplyRevised(
                                MUGS,
                                ORDER,
                                MUG_BERLIN,
                                new Expectation(Quantity.of(3), FRIDAY),
                                new Expectation(Quantity.ZERO, FRIDAY),
                                RevisionCause.CLOSED_SHORT),
                        new SupplyReceived(receipt(MUGS, 7, 0, 0, 3, 0)));
        assertThat(receive(Arrival.of(MUGS, 1)))
                .as("a late parcel is a fact")
                .containsExactly(receipt(MUGS, 1, 0, 1, 0, 0));
    }

    @Test
    void a_line_of_which_nothing_came_is_closed_by_a_receipt() {
        order(line(MUGS, MUG_BERLIN, 10, FRIDAY));
        assertThat(receive(new Arrival(MUGS, Quantity.ZERO, Quantity.ZERO, Remainder.NOT_COMING)))
                .containsExactly(receipt(MUGS, 0, 0, 0, 10, 0));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 0, 0, 0));
    }

    @Test
    void a_supply_that_slips_says_so() {
        order(line(MUGS, MUG_BERLIN, 10, FRIDAY));
        revise(MUGS, 10, MONDAY);
        assertThat(events())
                .endsWith(new SupplyRevised(
                        MUGS,
                        ORDER,
                        MUG_BERLIN,
                        new Expectation(Quantity.of(10), FRIDAY),
                        new Expectation(Quantity.of(10), MONDAY),
                        RevisionCause.REVISED));
        assertThat(last(SupplyRevised.class).slips()).isTrue();
        assertThat(supplies.expected(MUG))
                .containsExactly(new ExpectedSupply(MUGS, ORDER, MUG_BERLIN, Quantity.of(10), MONDAY));
        revise(MUGS, 12, FRIDAY);
        assertThat(last(SupplyRevised.class).slips()).isFalse();
        assertThat(shop.level(MUG_BERLIN).onOrder()).isEqualTo(12);
        revise(MUGS, 11, FRIDAY);
        assertThat(last(SupplyRevised.class).slips()).isTrue();
    }

    @Test
    void a_revision_that_changes_nothing_says_nothing() {
        order(line(MUGS, MUG_BERLIN, 10, FRIDAY));
        int before = events().size();
        revise(MUGS, 10, FRIDAY);
        assertThat(events()).hasSize(before);
    }

    @Test
    void a_line_revised_to_less_than_came_has_nothing_outstanding_and_can_be_revised_up_again() {
        order(line(MUGS, MUG_BERLIN, 10, FRIDAY));
        receive(Arrival.of(MUGS, 6));
        revise(MUGS, 4, FRIDAY);
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 6, 0, 0));
        revise(MUGS, 9, FRIDAY);
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 6, 0, 3));
    }

    @Test
    void what_is_canceled_is_expected_no_more() {
        order(line(MUGS, MUG_BERLIN, 10, FRIDAY));
        receive(Arrival.of(MUGS, 4));
        assertThat(cancel(MUGS)).isEqualTo(new SupplyOutcome.Expected(List.of(MUGS)));
        assertThat(last(SupplyRevised.class).cause()).isEqualTo(RevisionCause.CANCELED);
        assertThat(last(SupplyRevised.class).slips()).isTrue();
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 4, 0, 0));
        assertThat(cancel(MUGS)).isEqualTo(refused(new SupplyProblem.Closed(MUGS, Quantity.of(4))));
        assertThat(revise(MUGS, 20, FRIDAY)).isEqualTo(refused(new SupplyProblem.Closed(MUGS, Quantity.of(4))));
    }

    @Test
    void a_line_that_was_canceled_before_anything_came_may_be_announced_again() {
        order(line(MUGS, MUG_BERLIN, 10, FRIDAY));
        cancel(MUGS);
        assertThat(order(line(MUGS, MUG_PARIS, 12, MONDAY))).isEqualTo(new SupplyOutcome.Expected(List.of(MUGS)));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 0, 0, 0));
        assertThat(shop.level(MUG_PARIS)).isEqualTo(level(MUG_PARIS, 0, 0, 12));
        supplies.receive(new ReceiveSupply(shop.nextId(), List.of(Arrival.of(MUGS, 1))));
        cancel(MUGS);
        assertThat(order(line(MUGS, MUG_PARIS, 12, MONDAY)))
                .isEqualTo(refused(new SupplyProblem.Announced(MUGS, ORDER)));
    }

    @Test
    void a_ship_notice_takes_its_units_from_the_order_and_none_is_expected_twice() {
        order(line(MUGS, MUG_BERLIN, 40, MONDAY));
        assertThat(advise(new AdvisedLine(BOX, MUGS, Quantity.of(15), FRIDAY)))
                .isEqualTo(new SupplyOutcome.Expected(List.of(BOX)));
        assertThat(shop.level(MUG_BERLIN).onOrder()).isEqualTo(40);
        assertThat(supplies.expected(MUG))
                .extracting(ExpectedSupply::id, supply -> supply.outstanding().units(), ExpectedSupply::expectedAt)
                .containsExactly(tuple(BOX, 15L, FRIDAY), tuple(MUGS, 25L, MONDAY));
        assertThat(supplies.find(BOX).flatMap(Supply::order)).isEqualTo(Optional.of(MUGS));
    }

    @Test
    void units_of_a_notice_that_do_not_come_by_it_are_expected_by_the_order_again() {
        order(line(MUGS, MUG_BERLIN, 40, MONDAY));
        advise(new AdvisedLine(BOX, MUGS, Quantity.of(15), FRIDAY));
        receive(new Arrival(BOX, Quantity.of(10), Quantity.of(1), Remainder.NOT_COMING));
        assertThat(last(SupplyRevised.class))
                .isEqualTo(new SupplyRevised(
                        MUGS,
                        ORDER,
                        MUG_BERLIN,
                        new Expectation(Quantity.of(25), MONDAY),
                        new Expectation(Quantity.of(29), MONDAY),
                        RevisionCause.GIVEN_BACK));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 10, 1, 29));
    }

    @Test
    void a_notice_that_is_canceled_gives_all_back() {
        order(line(MUGS, MUG_BERLIN, 40, MONDAY));
        advise(new AdvisedLine(BOX, MUGS, Quantity.of(45), FRIDAY));
        assertThat(shop.level(MUG_BERLIN).onOrder()).as("over the order").isEqualTo(45);
        cancel(BOX);
        assertThat(shop.level(MUG_BERLIN).onOrder()).isEqualTo(40);
        assertThat(supplies.expected(MUG)).extracting(ExpectedSupply::id).containsExactly(MUGS);
    }

    @Test
    void what_comes_over_a_notice_is_expected_of_the_order_no_more() {
        order(line(MUGS, MUG_BERLIN, 40, MONDAY));
        advise(new AdvisedLine(BOX, MUGS, Quantity.of(15), FRIDAY));
        assertThat(receive(Arrival.of(BOX, 18))).containsExactly(receipt(BOX, 18, 0, 3, 0, 0));
        assertThat(last(SupplyRevised.class).cause()).isEqualTo(RevisionCause.ARRIVED_EARLY);
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 18, 0, 22));
    }

    @Test
    void what_cannot_be_is_refused_with_every_name() {
        order(line(MUGS, MUG_BERLIN, 40, MONDAY));
        assertThat(order(line(MUGS, MUG_PARIS, 1, MONDAY), line(TEAS, TEA_BERLIN, 1, MONDAY)))
                .isEqualTo(refused(new SupplyProblem.Announced(MUGS, ORDER)));
        assertThat(cancel(TEAS, BOX))
                .isEqualTo(refused(new SupplyProblem.Unknown(BOX), new SupplyProblem.Unknown(TEAS)));
        assertThat(advise(new AdvisedLine(BOX, TEAS, Quantity.ONE, FRIDAY)))
                .isEqualTo(refused(new SupplyProblem.Unknown(TEAS)));
        advise(new AdvisedLine(BOX, MUGS, Quantity.ONE, FRIDAY));
        assertThat(advise(new AdvisedLine(TEAS, BOX, Quantity.ONE, FRIDAY)))
                .isEqualTo(refused(new SupplyProblem.NoOrder(BOX)));
        assertThat(supplies.receive(
                        new ReceiveSupply(shop.nextId(), List.of(Arrival.of(TEAS, 2), Arrival.of(MUGS, 1)))))
                .isEqualTo(new SupplyReceiptOutcome.NotReceived(List.of(new SupplyProblem.Unknown(TEAS))));
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 0, 0, 40));
        assertThat(new SupplyProblem.Unknown(TEAS)).hasToString("PO-1/2 was never announced");
        assertThat(new SupplyProblem.Announced(MUGS, ORDER))
                .hasToString("PO-1/1 was announced already, by PURCHASE_ORDER PO-1: revise it");
        assertThat(new SupplyProblem.Closed(MUGS, Quantity.of(4)))
                .hasToString("PO-1/1 is closed, after 4 units: announce another");
        assertThat(new SupplyProblem.NoOrder(BOX))
                .hasToString("ASN-9/1 is itself of a ship notice: name the line of the order");
    }

    @Test
    @Tag("P-05")
    void a_receipt_sent_again_counts_once_and_one_with_other_units_is_refused() {
        order(line(MUGS, MUG_BERLIN, 40, FRIDAY));
        ReceiveSupply receipt = new ReceiveSupply(shop.nextId(), List.of(Arrival.of(MUGS, 15)));
        SupplyReceiptOutcome first = supplies.receive(receipt);
        supplies.receive(new ReceiveSupply(shop.nextId(), List.of(Arrival.of(MUGS, 5))));
        assertThat(supplies.receive(receipt)).isEqualTo(first);
        assertThat(shop.level(MUG_BERLIN)).isEqualTo(level(MUG_BERLIN, 20, 0, 20));
        assertThatExceptionOfType(CommandIdReused.class)
                .isThrownBy(() -> supplies.receive(new ReceiveSupply(receipt.id(), List.of(Arrival.of(MUGS, 16)))));
    }

    @Test
    void a_receipt_is_one_posting() {
        order(line(MUGS, MUG_BERLIN, 40, FRIDAY), line(TEAS, TEA_BERLIN, 4, FRIDAY));
        ReceiveSupply receipt = new ReceiveSupply(
                shop.nextId(),
                List.of(
                        new Arrival(MUGS, Quantity.of(41), Quantity.ONE, Remainder.STILL_EXPECTED),
                        new Arrival(TEAS, Quantity.ONE, Quantity.ZERO, Remainder.NOT_COMING)));
        supplies.receive(receipt);
        assertThat(shop.journal()).hasSize(2).last().satisfies(entry -> {
            assertThat(entry.cause()).isEqualTo("stock.received");
            assertThat(entry.id()).isEqualTo(Supplies.posting(receipt.id()));
        });
    }

    private SupplyOutcome order(SupplyLine... lines) {
        return supplies.announce(new AnnounceSupply(shop.nextId(), ORDER, List.of(lines)));
    }

    private SupplyOutcome advise(AdvisedLine... lines) {
        return supplies.advise(new AdviseShipment(shop.nextId(), NOTICE, List.of(lines)));
    }

    private SupplyOutcome revise(SupplyId supply, long units, Instant at) {
        return supplies.revise(new ReviseSupply(shop.nextId(), supply, Quantity.of(units), at));
    }

    private SupplyOutcome cancel(SupplyId... lines) {
        return supplies.cancel(new CancelSupply(shop.nextId(), List.of(lines)));
    }

    private List<SupplyReceipt> receive(Arrival... lines) {
        return ((SupplyReceiptOutcome.Received) supplies.receive(new ReceiveSupply(shop.nextId(), List.of(lines))))
                .receipts();
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

    private static SupplyLine line(SupplyId id, StockKey key, long units, Instant at) {
        return new SupplyLine(id, key, Quantity.of(units), at);
    }

    private static SupplyOutcome refused(SupplyProblem... problems) {
        return new SupplyOutcome.NotExpected(List.of(problems));
    }

    private static SupplyReceipt receipt(
            SupplyId supply, long sound, long damaged, long over, long missing, long outstanding) {
        return new SupplyReceipt(
                supply,
                MUG_BERLIN,
                Quantity.of(sound),
                Quantity.of(damaged),
                Quantity.of(over),
                Quantity.of(missing),
                Quantity.of(outstanding));
    }

    private static StockLevel level(StockKey key, long onHand, long damaged, long onOrder) {
        return new StockLevel(key, onHand, 0, onHand, 0, damaged, 0, 0, onOrder);
    }
}
