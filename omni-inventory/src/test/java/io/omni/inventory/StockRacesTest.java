package io.omni.inventory;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.PARIS;
import static io.omni.inventory.Shop.TEA;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.kit.AssembleKit;
import io.omni.inventory.kit.AssemblyOutcome;
import io.omni.inventory.kit.DefineKit;
import io.omni.inventory.kit.KitOutcome;
import io.omni.inventory.kit.KitPart;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.stock.ChangeCondition;
import io.omni.inventory.stock.ConditionReason;
import io.omni.inventory.stock.StockCondition;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.SyncLine;
import io.omni.inventory.stock.SyncSource;
import io.omni.inventory.stock.SyncStock;
import io.omni.inventory.supply.AnnounceSupply;
import io.omni.inventory.supply.Arrival;
import io.omni.inventory.supply.CancelSupply;
import io.omni.inventory.supply.DocumentId;
import io.omni.inventory.supply.ReceiveShipment;
import io.omni.inventory.supply.ReceiveSupply;
import io.omni.inventory.supply.RequestTransfer;
import io.omni.inventory.supply.ResolveTransfer;
import io.omni.inventory.supply.ShipTransfer;
import io.omni.inventory.supply.SupplyId;
import io.omni.inventory.supply.SupplyLine;
import io.omni.inventory.supply.SupplyOutcome;
import io.omni.inventory.supply.SupplyReceiptOutcome;
import io.omni.inventory.supply.SupplySource;
import io.omni.inventory.supply.SupplyType;
import io.omni.inventory.supply.TransferArrival;
import io.omni.inventory.supply.TransferId;
import io.omni.inventory.supply.TransferLine;
import io.omni.inventory.supply.TransferOutcome;
import io.omni.inventory.supply.TransferResolution;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Goods in, goods out and the people who count them, all at once. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StockRacesTest {

    private static final SupplyId LINE = new SupplyId("PO-1/1");

    private final Shop shop = new Shop();

    @AfterEach
    void the_books_are_sound() {
        assertThat(shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Test
    void pallets_of_one_order_received_at_several_docks_at_once_are_all_counted() {
        announce(30);
        List<SupplyReceiptOutcome> outcomes = Race.run(
                24,
                dock -> shop.inventory
                        .supplies()
                        .receive(new ReceiveSupply(shop.nextId(), List.of(Arrival.of(LINE, 1)))));
        assertThat(outcomes).allMatch(SupplyReceiptOutcome.Received.class::isInstance);
        assertThat(outcomes.stream()
                        .map(SupplyReceiptOutcome.Received.class::cast)
                        .map(received ->
                                received.receipts().get(0).outstanding().units()))
                .as("each left another number outstanding")
                .doesNotHaveDuplicates();
        StockLevel level = shop.level(MUG_BERLIN);
        assertThat(level.onHand()).isEqualTo(24);
        assertThat(level.onOrder()).isEqualTo(6);
    }

    @Test
    void a_line_is_canceled_once_whoever_comes_first_and_nothing_stays_on_order() {
        announce(30);
        List<Object> outcomes = Race.run(
                12,
                racer -> racer % 3 == 0
                        ? shop.inventory.supplies().cancel(new CancelSupply(shop.nextId(), List.of(LINE)))
                        : shop.inventory
                                .supplies()
                                .receive(new ReceiveSupply(shop.nextId(), List.of(Arrival.of(LINE, 1)))));
        assertThat(outcomes)
                .filteredOn(SupplyOutcome.Expected.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(SupplyReceiptOutcome.Received.class::isInstance)
                .hasSize(8);
        assertThat(shop.level(MUG_BERLIN).onHand()).isEqualTo(8);
        assertThat(shop.level(MUG_BERLIN).onOrder()).isZero();
    }

    @Test
    void what_is_missing_of_a_transfer_is_written_off_once() {
        shop.stock(MUG_BERLIN, 10);
        CommandId id = shop.nextId();
        TransferId transfer = TransferId.of(id);
        shop.inventory
                .transfers()
                .request(new RequestTransfer(
                        id, BERLIN, PARIS, List.of(new TransferLine(MUG, Quantity.of(10))), OPENING));
        shop.inventory
                .transfers()
                .ship(new ShipTransfer(shop.nextId(), transfer, List.of(new TransferLine(MUG, Quantity.of(10)))));
        List<TransferOutcome> outcomes = Race.run(
                12,
                racer -> racer % 2 == 0
                        ? shop.inventory
                                .transfers()
                                .resolve(new ResolveTransfer(
                                        shop.nextId(), transfer, MUG, TransferResolution.LOST, Quantity.of(4)))
                        : shop.inventory
                                .transfers()
                                .receive(new ReceiveShipment(
                                        shop.nextId(), transfer, List.of(TransferArrival.of(MUG, 1)))));
        long lost =
                outcomes.stream().filter(TransferOutcome.Done.class::isInstance).count() - 6;
        assertThat(lost).isBetween(1L, 2L);
        assertThat(shop.level(MUG_PARIS).onHand()).isEqualTo(6);
        assertThat(shop.level(MUG_PARIS).inTransit()).isEqualTo(4 - 4 * lost);
    }

    @Test
    @Tag("P-01")
    void what_is_put_on_display_is_sold_to_nobody_at_the_same_moment() {
        shop.stock(MUG_BERLIN, 10);
        List<Object> outcomes = Race.run(
                30,
                racer -> racer % 2 == 0
                        ? shop.inventory.reserve(shop.basket(line(MUG_BERLIN, 1)))
                        : shop.inventory.changeCondition(new ChangeCondition(
                                shop.nextId(),
                                List.of(line(MUG_BERLIN, 1)),
                                StockCondition.SELLABLE,
                                ConditionReason.PUT_ON_DISPLAY)));
        long sold = outcomes.stream()
                .filter(ReserveOutcome.Reserved.class::isInstance)
                .count();
        StockLevel level = shop.level(MUG_BERLIN);
        assertThat(sold + level.display()).isEqualTo(10);
        assertThat(level.held()).isEqualTo(sold);
        assertThat(level.available()).isZero();
    }

    @Test
    @Tag("P-01")
    void parts_go_into_kits_or_to_buyers_and_never_to_both() {
        shop.inventory.kits().define(new DefineKit(shop.nextId(), TEA, List.of(KitPart.of(MUG, 2))));
        shop.stock(MUG_BERLIN, 11);
        List<Object> outcomes = Race.run(
                20,
                racer -> racer % 2 == 0
                        ? shop.inventory.reserve(shop.basket(line(MUG_BERLIN, 1)))
                        : shop.inventory.kits().assemble(new AssembleKit(shop.nextId(), line(Shop.TEA_BERLIN, 1))));
        long sold = outcomes.stream()
                .filter(ReserveOutcome.Reserved.class::isInstance)
                .count();
        long made = outcomes.stream()
                .filter(AssemblyOutcome.Assembled.class::isInstance)
                .count();
        assertThat(sold + 2 * made).isBetween(10L, 11L);
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(11 - sold - 2 * made);
        assertThat(shop.available(Shop.TEA_BERLIN)).isEqualTo(made);
    }

    @Test
    void two_kits_that_would_be_parts_of_each_other_are_not_both_defined() {
        for (int round = 0; round < 10; round++) {
            Shop other = new Shop();
            List<KitOutcome> outcomes = Race.run(
                    2,
                    racer -> other.inventory
                            .kits()
                            .define(
                                    racer == 0
                                            ? new DefineKit(other.nextId(), MUG, List.of(KitPart.of(TEA, 1)))
                                            : new DefineKit(other.nextId(), TEA, List.of(KitPart.of(MUG, 1)))));
            assertThat(outcomes)
                    .filteredOn(KitOutcome.Defined.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes).filteredOn(KitOutcome.Cyclic.class::isInstance).hasSize(1);
        }
    }

    @Test
    @Tag("P-10")
    void of_versions_that_arrive_at_once_the_newest_is_what_the_book_says() {
        shop.stock(MUG_BERLIN, 50);
        Race.run(
                16,
                version -> shop.inventory.sync(new SyncStock(
                        shop.nextId(),
                        new SyncSource("erp"),
                        version,
                        List.of(new SyncLine(MUG_BERLIN, Quantity.of(100 + version))))));
        assertThat(shop.level(MUG_BERLIN).onHand()).isEqualTo(115);
    }

    private void announce(long units) {
        shop.inventory
                .supplies()
                .announce(new AnnounceSupply(
                        shop.nextId(),
                        new SupplySource(SupplyType.PURCHASE_ORDER, new DocumentId("PO-1")),
                        List.of(new SupplyLine(LINE, MUG_BERLIN, Quantity.of(units), OPENING))));
    }
}
