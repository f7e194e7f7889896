package io.omni.inventory.lot;

import static io.omni.inventory.lot.Pharmacy.LEEDS;
import static io.omni.inventory.lot.Pharmacy.MAY;
import static io.omni.inventory.lot.Pharmacy.ONE;
import static io.omni.inventory.lot.Pharmacy.SCANNER;
import static io.omni.inventory.lot.Pharmacy.SCANNER_LEEDS;
import static io.omni.inventory.lot.Pharmacy.SYRUP;
import static io.omni.inventory.lot.Pharmacy.SYRUP_LEEDS;
import static io.omni.inventory.lot.Pharmacy.SYRUP_YORK;
import static io.omni.inventory.lot.Pharmacy.YORK;
import static io.omni.inventory.lot.Pharmacy.lot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.catalog.Sku;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Inventory;
import io.omni.inventory.kit.AssembleKit;
import io.omni.inventory.kit.AssemblyOutcome;
import io.omni.inventory.kit.DefineKit;
import io.omni.inventory.kit.DisassembleKit;
import io.omni.inventory.kit.KitPart;
import io.omni.inventory.stock.ChangeCondition;
import io.omni.inventory.stock.ConditionReason;
import io.omni.inventory.stock.StockCondition;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.supply.AdviseShipment;
import io.omni.inventory.supply.AdvisedLine;
import io.omni.inventory.supply.AnnounceSupply;
import io.omni.inventory.supply.Arrival;
import io.omni.inventory.supply.DocumentId;
import io.omni.inventory.supply.ReceiveShipment;
import io.omni.inventory.supply.ReceiveSupply;
import io.omni.inventory.supply.Remainder;
import io.omni.inventory.supply.RequestTransfer;
import io.omni.inventory.supply.ResolveTransfer;
import io.omni.inventory.supply.ShipTransfer;
import io.omni.inventory.supply.SupplyId;
import io.omni.inventory.supply.SupplyLine;
import io.omni.inventory.supply.SupplySource;
import io.omni.inventory.supply.SupplyType;
import io.omni.inventory.supply.TransferArrival;
import io.omni.inventory.supply.TransferId;
import io.omni.inventory.supply.TransferLine;
import io.omni.inventory.supply.TransferResolution;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lots that come by an order, go by a transfer, or are made into kits. */
@Tag("I1")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LotSuppliesTest {

    private static final SupplyId ORDERED = new SupplyId("PO-7/1");

    private final Pharmacy shop = Pharmacy.withLots();
    private final Inventory inventory = shop.inventory;

    @AfterEach
    void lots_add_up() {
        assertThat(shop.audit().isSound()).isTrue();
    }

    private TransferId requested(Sku sku, long units) {
        RequestTransfer request = new RequestTransfer(
                shop.id(),
                LEEDS,
                YORK,
                List.of(new TransferLine(sku, Quantity.of(units))),
                shop.clock.instant().plus(Duration.ofDays(1)));
        return inventory.transfers().request(request).transfer();
    }

    private void ship(TransferId transfer, LotLine lot) {
        inventory
                .transfers()
                .ship(new ShipTransfer(
                        shop.id(), transfer, List.of(new TransferLine(lot.key().sku(), lot.quantity())), List.of(lot)));
    }

    private void receive(TransferId transfer, LotLine lot) {
        inventory
                .transfers()
                .receive(new ReceiveShipment(
                        shop.id(),
                        transfer,
                        List.of(TransferArrival.of(
                                lot.key().sku(), lot.quantity().units())),
                        List.of(lot),
                        List.of()));
    }

    @Test
    void a_receipt_of_an_order_names_its_lots_sound_and_damaged_and_a_trace_names_the_order() {
        inventory
                .supplies()
                .announce(new AnnounceSupply(
                        shop.id(),
                        new SupplySource(SupplyType.PURCHASE_ORDER, new DocumentId("PO-7")),
                        List.of(new SupplyLine(
                                ORDERED,
                                SYRUP_LEEDS,
                                Quantity.of(5),
                                shop.clock.instant().plus(Duration.ofDays(1))))));
        List<Arrival> came = List.of(new Arrival(ORDERED, Quantity.of(4), Quantity.of(1), Remainder.STILL_EXPECTED));
        assertThatThrownBy(() -> inventory.supplies().receive(new ReceiveSupply(shop.id(), came)))
                .isInstanceOf(LotsRefused.class);
        assertThatThrownBy(() -> inventory
                        .supplies()
                        .receive(new ReceiveSupply(shop.id(), came, List.of(lot(SYRUP_LEEDS, MAY, 4)), List.of())))
                .isInstanceOf(LotsRefused.class);
        ReceiveSupply receipt = new ReceiveSupply(
                shop.id(), came, List.of(lot(SYRUP_LEEDS, MAY, 4)), List.of(lot(SYRUP_LEEDS, MAY, 1)));
        inventory.supplies().receive(receipt);
        assertThat(shop.lots().levels(SYRUP))
                .containsExactlyInAnyOrder(
                        new LotLevel(SYRUP_LEEDS, LotPlace.SELLABLE, MAY, 4),
                        new LotLevel(SYRUP_LEEDS, LotPlace.DAMAGED, MAY, 1));
        assertThat(shop.lots().trace(SYRUP, MAY))
                .isInstanceOfSatisfying(
                        LotTrace.Known.class,
                        known -> assertThat(known.steps())
                                .singleElement()
                                .satisfies(step -> assertThat(step.document()).isEqualTo(Optional.of("PO-7/1"))));
    }

    @Test
    void a_receipt_of_all_that_a_ship_notice_named_need_not_name_it_again() {
        Instant tomorrow = shop.clock.instant().plus(Duration.ofDays(1));
        SupplySource order = new SupplySource(SupplyType.PURCHASE_ORDER, new DocumentId("PO-7"));
        inventory
                .supplies()
                .announce(new AnnounceSupply(
                        shop.id(), order, List.of(new SupplyLine(ORDERED, SYRUP_LEEDS, Quantity.of(5), tomorrow))));
        SupplyId notice = new SupplyId("ASN-9/1");
        assertThatThrownBy(() -> advise(notice, tomorrow, new LotId("L-none"))).isInstanceOf(LotsRefused.class);
        advise(notice, tomorrow, MAY);
        assertThatThrownBy(() ->
                        inventory.supplies().receive(new ReceiveSupply(shop.id(), List.of(Arrival.of(notice, 2)))))
                .isInstanceOf(LotsRefused.class);
        inventory.supplies().receive(new ReceiveSupply(shop.id(), List.of(Arrival.of(notice, 3))));
        assertThat(shop.lots().levels(SYRUP)).containsExactly(new LotLevel(SYRUP_LEEDS, LotPlace.SELLABLE, MAY, 3));
    }

    private void advise(SupplyId notice, Instant at, LotId lot) {
        AdvisedLine line = new AdvisedLine(notice, ORDERED, Quantity.of(3), at, List.of(LotUnits.of(lot, 3)));
        inventory.supplies().advise(new AdviseShipment(shop.id(), new DocumentId("ASN-9"), List.of(line)));
    }

    @Test
    void a_transfer_takes_its_lots_along_and_what_became_of_the_rest_names_them() {
        shop.receive(lot(SYRUP_LEEDS, MAY, 6));
        TransferId transfer = requested(SYRUP, 5);
        ship(transfer, lot(SYRUP_LEEDS, MAY, 5));
        assertThat(shop.units(SYRUP_YORK, LotPlace.IN_TRANSIT, MAY)).isEqualTo(5);
        receive(transfer, lot(SYRUP_YORK, MAY, 2));
        resolve(transfer, TransferResolution.LOST, 1);
        resolve(transfer, TransferResolution.NEVER_LEFT, 1);
        resolve(transfer, TransferResolution.DESTROYED, 1);
        assertThat(shop.lots().levels(SYRUP))
                .containsExactlyInAnyOrder(
                        new LotLevel(SYRUP_LEEDS, LotPlace.SELLABLE, MAY, 2),
                        new LotLevel(SYRUP_YORK, LotPlace.SELLABLE, MAY, 2));
    }

    @Test
    void that_units_of_a_lot_came_may_be_told_before_it_is_told_that_they_were_sent() {
        shop.receive(lot(SYRUP_LEEDS, MAY, 6));
        TransferId transfer = requested(SYRUP, 5);
        receive(transfer, lot(SYRUP_YORK, MAY, 4));
        assertThat(shop.units(SYRUP_YORK, LotPlace.IN_TRANSIT, MAY)).isEqualTo(-4);
        ship(transfer, lot(SYRUP_LEEDS, MAY, 2));
        resolve(transfer, TransferResolution.SENT_UNBOOKED, 1);
        resolve(transfer, TransferResolution.FOUND, 1);
        assertThat(shop.lots().levels(SYRUP))
                .containsExactlyInAnyOrder(
                        new LotLevel(SYRUP_LEEDS, LotPlace.SELLABLE, MAY, 3),
                        new LotLevel(SYRUP_YORK, LotPlace.SELLABLE, MAY, 4));
    }

    @Test
    void of_a_unit_with_a_serial_number_it_may_not_for_it_would_be_at_two_places() {
        shop.receive(lot(SCANNER_LEEDS, ONE, 1));
        TransferId transfer = requested(SCANNER, 1);
        StockKey there = new StockKey(SCANNER, YORK);
        assertThatThrownBy(() -> receive(transfer, lot(there, ONE, 1))).isInstanceOf(LotsRefused.class);
        ship(transfer, lot(SCANNER_LEEDS, ONE, 1));
        receive(transfer, lot(there, ONE, 1));
        assertThat(shop.lots().levels(SCANNER)).containsExactly(new LotLevel(there, LotPlace.SELLABLE, ONE, 1));
    }

    private void resolve(TransferId transfer, TransferResolution resolution, long units) {
        inventory
                .transfers()
                .resolve(new ResolveTransfer(
                        shop.id(),
                        transfer,
                        SYRUP,
                        resolution,
                        Quantity.of(units),
                        List.of(lot(SYRUP_YORK, MAY, units))));
    }

    @Test
    void a_kit_takes_the_lots_of_its_parts_and_gives_them_back() {
        inventory.kits().define(new DefineKit(shop.id(), SCANNER, List.of(new KitPart(SYRUP, Quantity.of(2)))));
        shop.receive(lot(SYRUP_LEEDS, MAY, 3));
        StockLine kit = StockLine.of(SCANNER, LEEDS, 1);
        List<LotLine> lots = List.of(lot(SCANNER_LEEDS, ONE, 1), lot(SYRUP_LEEDS, MAY, 2));
        assertThatThrownBy(() -> inventory.kits().assemble(new AssembleKit(shop.id(), kit)))
                .isInstanceOf(LotsRefused.class);
        assertThat(inventory.kits().assemble(new AssembleKit(shop.id(), kit, lots)))
                .isInstanceOf(AssemblyOutcome.Assembled.class);
        assertThat(shop.units(SYRUP_LEEDS, MAY)).isEqualTo(1);
        assertThat(shop.units(SCANNER_LEEDS, ONE)).isEqualTo(1);
        inventory.kits().disassemble(new DisassembleKit(shop.id(), kit, lots));
        assertThat(shop.units(SYRUP_LEEDS, MAY)).isEqualTo(3);
        assertThat(shop.lots().levels(SCANNER)).isEmpty();
    }

    @Test
    void a_recall_takes_what_is_on_display_too_and_a_lot_that_is_declared_again_stays_called_back() {
        shop.receive(lot(SYRUP_LEEDS, MAY, 3));
        inventory.changeCondition(new ChangeCondition(
                shop.id(),
                List.of(StockLine.of(SYRUP, LEEDS, 1)),
                StockCondition.SELLABLE,
                ConditionReason.PUT_ON_DISPLAY,
                List.of(lot(SYRUP_LEEDS, MAY, 1))));
        assertThat(shop.lots().recall(new RecallLot(shop.id(), SYRUP, MAY)).quarantined())
                .hasSize(2);
        assertThat(shop.lots().levels(SYRUP)).containsExactly(new LotLevel(SYRUP_LEEDS, LotPlace.QUALITY_HOLD, MAY, 3));
        Optional<Lot> first = shop.lots().find(SYRUP, MAY);
        shop.clock.advance(Duration.ofDays(1));
        shop.lots().recall(new RecallLot(shop.id(), SYRUP, MAY));
        assertThat(shop.lots().find(SYRUP, MAY)).isEqualTo(first);
        shop.declare(MAY, "2026-09-01T00:00:00Z");
        assertThat(shop.lots().find(SYRUP, MAY).flatMap(Lot::recalledAt)).isEqualTo(first.flatMap(Lot::recalledAt));
    }
}
