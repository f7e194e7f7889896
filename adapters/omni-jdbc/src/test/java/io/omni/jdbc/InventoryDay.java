package io.omni.jdbc;

import io.omni.core.calendar.OpeningHours;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.Ledger;
import io.omni.core.location.LocationId;
import io.omni.core.metrics.Metrics;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.Storage;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.Inventory;
import io.omni.inventory.InventoryOptions;
import io.omni.inventory.backorder.PlaceBackOrder;
import io.omni.inventory.backorder.ReleaseBackOrder;
import io.omni.inventory.capacity.CapacityPlan;
import io.omni.inventory.capacity.DayCapacity;
import io.omni.inventory.capacity.Slot;
import io.omni.inventory.capacity.WorkDay;
import io.omni.inventory.count.ApproveCount;
import io.omni.inventory.count.CloseCount;
import io.omni.inventory.count.CountId;
import io.omni.inventory.count.CountMode;
import io.omni.inventory.count.CountRule;
import io.omni.inventory.count.CountScope;
import io.omni.inventory.count.OpenCount;
import io.omni.inventory.count.Tally;
import io.omni.inventory.count.TallyBasis;
import io.omni.inventory.count.TallyLines;
import io.omni.inventory.count.Uncounted;
import io.omni.inventory.escrow.EscrowId;
import io.omni.inventory.escrow.ReturnEscrow;
import io.omni.inventory.escrow.SettleSale;
import io.omni.inventory.escrow.TakeEscrow;
import io.omni.inventory.escrow.TillId;
import io.omni.inventory.kit.AssembleKit;
import io.omni.inventory.kit.DefineKit;
import io.omni.inventory.kit.DisassembleKit;
import io.omni.inventory.kit.KitPart;
import io.omni.inventory.promise.ConfirmPromise;
import io.omni.inventory.promise.MakePromise;
import io.omni.inventory.promise.PromiseId;
import io.omni.inventory.promise.PromiseMethod;
import io.omni.inventory.promise.PromisePolicy;
import io.omni.inventory.promise.PromiseRule;
import io.omni.inventory.promise.ReleasePromise;
import io.omni.inventory.quota.FillQuotas;
import io.omni.inventory.quota.QuotaPlan;
import io.omni.inventory.quota.QuotaRule;
import io.omni.inventory.quota.QuotaSize;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.AdjustmentReason;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.SyncLine;
import io.omni.inventory.stock.SyncSource;
import io.omni.inventory.stock.SyncStock;
import io.omni.inventory.supply.AnnounceSupply;
import io.omni.inventory.supply.Arrival;
import io.omni.inventory.supply.DocumentId;
import io.omni.inventory.supply.ReceiveShipment;
import io.omni.inventory.supply.ReceiveSupply;
import io.omni.inventory.supply.Remainder;
import io.omni.inventory.supply.RequestTransfer;
import io.omni.inventory.supply.ResolveTransfer;
import io.omni.inventory.supply.ReviseSupply;
import io.omni.inventory.supply.ShipTransfer;
import io.omni.inventory.supply.SupplyId;
import io.omni.inventory.supply.SupplyLine;
import io.omni.inventory.supply.SupplySource;
import io.omni.inventory.supply.SupplyType;
import io.omni.inventory.supply.TransferArrival;
import io.omni.inventory.supply.TransferId;
import io.omni.inventory.supply.TransferLine;
import io.omni.inventory.supply.TransferResolution;
import io.omni.inventory.waiting.JoinLine;
import io.omni.inventory.waiting.TakeOffer;
import io.omni.inventory.waiting.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A day on which everything happens that stock knows of, always the same, and what was answered. */
final class InventoryDay {

    private static final Sku CUP = new Sku("cup");
    private static final Sku TEA = new Sku("tea");
    private static final Sku SET = new Sku("set");
    private static final LocationId LEEDS = new LocationId("leeds");
    private static final LocationId YORK = new LocationId("york");
    private static final ChannelId WEB = new ChannelId("web");
    private static final Instant MORNING = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant FRIDAY = MORNING.plus(Duration.ofDays(4));
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final StockKey CUPS = new StockKey(CUP, LEEDS);
    private static final StockKey TEAS = new StockKey(TEA, LEEDS);
    private static final List<StockKey> EVERYTHING = Stream.of(LEEDS, YORK)
            .flatMap(place -> Stream.of(CUP, TEA, SET).map(sku -> new StockKey(sku, place)))
            .toList();
    private static final SupplyId SUPPLY = new SupplyId("PO-7/1");
    private static final Slot TEN = new Slot(LEEDS, MORNING.plus(Duration.ofHours(2)));
    private static final WorkDay TODAY = new WorkDay(LEEDS, LocalDate.of(2026, 11, 23));

    private final VirtualClock clock;
    private final Inventory inventory;
    private final List<String> told = new ArrayList<>();
    private int commands;

    InventoryDay(VirtualClock clock, Ledger ledger, Storage storage) {
        this.clock = clock;
        this.inventory = new Inventory(ledger, storage, clock, Metrics.NONE, InventoryOptions.DEFAULT);
    }

    static VirtualClock clock() {
        return new VirtualClock(MORNING);
    }

    List<String> answers() {
        quotas();
        supplies();
        transfers();
        kits();
        promises();
        waiting();
        escrows();
        counts();
        return List.copyOf(told);
    }

    private CommandId id() {
        clock.advance(Duration.ofSeconds(1));
        return CommandId.named(clock.instant(), "command-" + ++commands);
    }

    private void tell(Object answer) {
        told.add(String.valueOf(answer));
        told.add(String.valueOf(inventory.levels(EVERYTHING)));
    }

    private static List<StockLine> lines(long cups, long teas) {
        return List.of(StockLine.of(CUP, LEEDS, cups), StockLine.of(TEA, LEEDS, teas));
    }

    private void quotas() {
        tell(inventory.receive(new ReceiveStock(id(), lines(20, 30))));
        inventory
                .quotas()
                .put(QuotaPlan.of(QuotaRule.hard("web", WEB, new QuotaSize.Units(Quantity.of(6)))
                        .of(CUP)));
        tell(inventory.quotas().fill(new FillQuotas(id(), List.of(CUPS, TEAS))));
        tell(inventory.reserve(new ReserveStock(id(), lines(15, 1), QUARTER)));
        CommandId sold = id();
        tell(inventory.reserve(new ReserveStock(sold, lines(4, 2), QUARTER).in(WEB)));
        tell(inventory.ship(new ShipUnits(id(), ReservationId.of(sold), lines(3, 2))));
        tell(inventory.sync(
                new SyncStock(id(), new SyncSource("erp"), 1, List.of(new SyncLine(CUPS, Quantity.of(18))))));
        told.add(String.valueOf(inventory.quotas().levels(CUPS)));
    }

    private void supplies() {
        tell(inventory
                .supplies()
                .announce(new AnnounceSupply(
                        id(),
                        new SupplySource(SupplyType.PURCHASE_ORDER, new DocumentId("PO-7")),
                        List.of(new SupplyLine(SUPPLY, new StockKey(TEA, YORK), Quantity.of(12), FRIDAY)))));
        inventory
                .promises()
                .put(PromisePolicy.of(PromiseRule.named("pre-orders").onSupply(Quantity.of(9))));
        CommandId promised = id();
        List<StockLine> teas = List.of(StockLine.of(TEA, YORK, 8));
        tell(inventory
                .backOrders()
                .place(new PlaceBackOrder(
                        promised,
                        teas,
                        FRIDAY.plus(Duration.ofDays(1)),
                        PromiseMethod.SHIP,
                        Optional.empty(),
                        Optional.empty())));
        tell(inventory
                .backOrders()
                .place(new PlaceBackOrder(id(), teas, FRIDAY, PromiseMethod.SHIP, Optional.empty(), Optional.empty())));
        tell(inventory
                .supplies()
                .revise(new ReviseSupply(id(), SUPPLY, Quantity.of(12), FRIDAY.plus(Duration.ofDays(3)))));
        tell(inventory
                .supplies()
                .receive(new ReceiveSupply(
                        id(), List.of(new Arrival(SUPPLY, Quantity.of(5), Quantity.ONE, Remainder.STILL_EXPECTED)))));
        told.add(String.valueOf(inventory.backOrders().find(ReservationId.of(promised))));
        tell(inventory.backOrders().release(new ReleaseBackOrder(id(), ReservationId.of(promised))));
    }

    private void transfers() {
        CommandId requested = id();
        tell(inventory
                .transfers()
                .request(new RequestTransfer(
                        requested, LEEDS, YORK, List.of(new TransferLine(TEA, Quantity.of(6))), FRIDAY)));
        TransferId transfer = TransferId.of(requested);
        tell(inventory
                .transfers()
                .ship(new ShipTransfer(id(), transfer, List.of(new TransferLine(TEA, Quantity.of(6))))));
        tell(inventory
                .transfers()
                .receive(new ReceiveShipment(
                        id(), transfer, List.of(new TransferArrival(TEA, Quantity.of(3), Quantity.ONE)))));
        tell(inventory
                .transfers()
                .resolve(new ResolveTransfer(id(), transfer, TEA, TransferResolution.LOST, Quantity.of(2))));
    }

    private void kits() {
        tell(inventory.kits().define(new DefineKit(id(), SET, List.of(KitPart.of(CUP, 2), KitPart.of(TEA, 1)))));
        clock.advance(Duration.ofHours(1));
        tell(inventory.kits().assemble(new AssembleKit(id(), StockLine.of(SET, LEEDS, 3))));
        tell(inventory.kits().disassemble(new DisassembleKit(id(), StockLine.of(SET, LEEDS, 1))));
        tell(inventory.kits().assemble(new AssembleKit(id(), StockLine.of(SET, YORK, 3))));
    }

    private void promises() {
        inventory
                .capacities()
                .put(CapacityPlan.of(
                        LEEDS,
                        OpeningHours.always(ZoneOffset.UTC),
                        DayCapacity.UNLIMITED.orders(2).units(9).places(2)));
        MakePromise first = new MakePromise(id(), lines(2, 2), QUARTER)
                .in(WEB)
                .readyOn(TODAY)
                .pickedUpIn(TEN);
        tell(inventory.promises().make(first));
        tell(inventory.promises().make(first));
        tell(inventory
                .promises()
                .make(new MakePromise(id(), lines(99, 7), QUARTER)
                        .readyOn(TODAY)
                        .pickedUpIn(TEN)));
        tell(inventory.promises().confirm(new ConfirmPromise(id(), PromiseId.of(first.id()))));
        MakePromise second =
                new MakePromise(id(), lines(1, 1), QUARTER).readyOn(TODAY).pickedUpIn(TEN);
        tell(inventory.promises().make(second));
        tell(inventory
                .promises()
                .make(new MakePromise(id(), lines(1, 1), QUARTER).readyOn(TODAY).pickedUpIn(TEN)));
        told.add(String.valueOf(inventory.capacities().day(TODAY)));
        tell(inventory.promises().release(new ReleasePromise(id(), PromiseId.of(second.id()))));
        told.add(String.valueOf(
                inventory.capacities().slots(LEEDS, TEN.startsAt(), FRIDAY).get(0)));
        told.add(String.valueOf(inventory.promises().find(PromiseId.of(first.id()))));
        told.add(String.valueOf(inventory.promises().recover(clock.instant().plus(Duration.ofDays(1)))));
    }

    private void waiting() {
        CommandId joined = id();
        tell(inventory
                .waiting()
                .join(new JoinLine(joined, SET, Quantity.of(2), List.of(YORK), Optional.empty(), FRIDAY)));
        tell(inventory.receive(new ReceiveStock(id(), List.of(StockLine.of(SET, YORK, 5)))));
        told.add(String.valueOf(inventory.waiting().line(SET)));
        inventory
                .waiting()
                .find(TicketId.of(joined))
                .ifPresent(ticket -> tell(inventory
                        .waiting()
                        .take(new TakeOffer(
                                id(), ticket.id(), ticket.offers().get(0).offer()))));
    }

    private void escrows() {
        CommandId taken = id();
        tell(inventory
                .escrows()
                .take(new TakeEscrow(
                        taken,
                        new TillId("york-1"),
                        List.of(StockLine.of(SET, YORK, 2)),
                        QUARTER,
                        Duration.ofMinutes(5),
                        Optional.empty())));
        EscrowId escrow = EscrowId.of(taken);
        tell(inventory
                .escrows()
                .settle(new SettleSale(id(), escrow, List.of(StockLine.of(SET, YORK, 1)), clock.instant())));
        clock.advance(Duration.ofHours(1));
        tell(inventory
                .escrows()
                .settle(new SettleSale(id(), escrow, List.of(StockLine.of(SET, YORK, 2)), clock.instant())));
        tell(inventory.escrows().giveBack(new ReturnEscrow(id(), escrow)));
    }

    /** Finds fewer cups than are promised. */
    private void counts() {
        CommandId opened = id();
        tell(inventory
                .counts()
                .open(new OpenCount(
                        opened,
                        LEEDS,
                        new CountScope.OfSkus(List.of(CUP, TEA)),
                        CountMode.BLIND,
                        new CountRule(1_000, 100, 1))));
        CountId count = CountId.of(opened);
        tell(inventory
                .counts()
                .tally(new TallyLines(id(), count, List.of(Tally.of(CUP, 1), Tally.of(TEA, 20)), TallyBasis.NOW)));
        tell(inventory.counts().close(new CloseCount(id(), count, Uncounted.REFUSE)));
        tell(inventory.counts().approve(new ApproveCount(id(), count, AdjustmentReason.LOST, List.of())));
        told.add(String.valueOf(inventory.audit()));
    }
}
