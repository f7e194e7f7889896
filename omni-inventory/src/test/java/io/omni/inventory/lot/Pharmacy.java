package io.omni.inventory.lot;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.location.LocationId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.Storage;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.Inventory;
import io.omni.inventory.InventoryOptions;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.reservation.ShipUnits;
import io.omni.inventory.stock.Movement;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A retailer of medicine, which has lots, of scanners, which have serial numbers, and of cups, which have neither. */
final class Pharmacy {

    static final Sku SYRUP = new Sku("syrup");
    static final Sku SCANNER = new Sku("scanner");
    static final Sku CUP = new Sku("cup");
    static final LocationId LEEDS = new LocationId("leeds");
    static final LocationId YORK = new LocationId("york");
    static final StockKey SYRUP_LEEDS = new StockKey(SYRUP, LEEDS);
    static final StockKey SYRUP_YORK = new StockKey(SYRUP, YORK);
    static final StockKey SCANNER_LEEDS = new StockKey(SCANNER, LEEDS);
    static final StockKey SCANNER_YORK = new StockKey(SCANNER, YORK);
    static final StockKey CUP_LEEDS = new StockKey(CUP, LEEDS);
    static final LotId MAY = new LotId("L-may");
    static final LotId JUNE = new LotId("L-june");
    static final LotId JULY = new LotId("L-july");
    static final LotId ONE = new LotId("1001");
    static final LotId TWO = new LotId("1002");
    static final ChannelId WEB = new ChannelId("web");
    static final ChannelId WHOLESALE = new ChannelId("wholesale");
    static final Instant OPENING = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant END_OF_MAY = Instant.parse("2026-06-01T00:00:00Z");
    static final LotOptions TRACKED = LotOptions.tracking(
                    sku -> Map.of(SYRUP, Tracking.LOT, SCANNER, Tracking.SERIAL).getOrDefault(sku, Tracking.NONE))
            .withShelfLife(ShelfLife.of(
                    ShelfLifeRule.of("thirty days", Duration.ofDays(30)).in(WHOLESALE)));

    final VirtualClock clock = new VirtualClock(OPENING);
    final Storage storage;
    final Ledger ledger;
    final Inventory inventory;

    Pharmacy() {
        this(new InMemoryStorage());
    }

    private Pharmacy(Storage storage) {
        this.storage = storage;
        this.ledger = new StoredLedger(storage, clock, LedgerOptions.DEFAULT);
        this.inventory = open(TRACKED);
    }

    Inventory open(LotOptions options) {
        return new Inventory(ledger, storage, clock, Metrics.NONE, InventoryOptions.DEFAULT.withLots(options));
    }

    static Pharmacy withLots() {
        Pharmacy shop = new Pharmacy();
        shop.declare(MAY, "2026-06-01T00:00:00Z");
        shop.declare(JUNE, "2026-07-01T00:00:00Z");
        shop.declare(JULY, "2026-08-01T00:00:00Z");
        return shop;
    }

    void declare(LotId lot, String bestBefore) {
        inventory.lots().declare(new DeclareLot(id(), SYRUP, lot, Optional.of(Instant.parse(bestBefore))));
    }

    CommandId id() {
        return CommandId.next(clock);
    }

    Lots lots() {
        return inventory.lots();
    }

    Movement receive(LotLine... lots) {
        return inventory.receive(new ReceiveStock(id(), lines(lots), List.of(lots)));
    }

    static List<StockLine> lines(LotLine... lots) {
        return Arrays.stream(lots)
                .map(lot -> new StockLine(lot.key(), lot.quantity()))
                .toList();
    }

    static LotLine lot(StockKey key, LotId lot, long units) {
        return LotLine.of(key, lot, units);
    }

    ReservationId reserved(StockKey key, long units) {
        ReserveOutcome outcome = reserve(key, units);
        if (outcome instanceof ReserveOutcome.Reserved reserved) {
            return reserved.id();
        }
        throw new AssertionError("not reserved: " + outcome);
    }

    ReserveOutcome reserve(StockKey key, long units) {
        return inventory.reserve(
                new ReserveStock(id(), List.of(StockLine.of(key.sku(), key.location(), units)), Duration.ofDays(400)));
    }

    CommandId sell(StockKey key, long units, LotLine... lots) {
        ReservationId reservation = reserved(key, units);
        CommandId id = id();
        inventory.ship(
                new ShipUnits(id, reservation, List.of(StockLine.of(key.sku(), key.location(), units)), List.of(lots)));
        return id;
    }

    /** How many units of a lot can be sold, or are at another place. */
    long units(StockKey key, LotPlace place, LotId lot) {
        return lots().levels(key.sku()).stream()
                .filter(level -> level.key().equals(key)
                        && level.place() == place
                        && level.lot().equals(lot))
                .mapToLong(LotLevel::units)
                .sum();
    }

    long units(StockKey key, LotId lot) {
        return units(key, LotPlace.SELLABLE, lot);
    }

    long available(StockKey key) {
        return inventory.levels(List.of(key)).get(0).available();
    }

    LotAudit audit() {
        return lots().audit(List.of(SYRUP, SCANNER, CUP));
    }
}
