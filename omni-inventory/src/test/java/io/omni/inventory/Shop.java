package io.omni.inventory;

import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.location.LocationId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.reservation.Reservation;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.stock.AdjustStock;
import io.omni.inventory.stock.AdjustmentReason;
import io.omni.inventory.stock.Movement;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.ShortPromise;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.StockOvercommitted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A retailer with two articles and three locations, as a host would set one up. */
public final class Shop {

    public static final Sku MUG = new Sku("MUG");
    public static final Sku TEA = new Sku("TEA");
    public static final LocationId BERLIN = new LocationId("berlin");
    public static final LocationId PARIS = new LocationId("paris");
    public static final LocationId DEPOT = new LocationId("depot");
    public static final StockKey MUG_BERLIN = new StockKey(MUG, BERLIN);
    public static final StockKey MUG_PARIS = new StockKey(MUG, PARIS);
    public static final StockKey TEA_BERLIN = new StockKey(TEA, BERLIN);
    public static final StockKey TEA_PARIS = new StockKey(TEA, PARIS);
    public static final Instant OPENING = Instant.parse("2026-11-22T08:00:00Z");
    public static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    public final VirtualClock clock = new VirtualClock(OPENING);
    public final InMemoryStorage storage = new InMemoryStorage();
    public final Ledger ledger = new StoredLedger(storage, clock, LedgerOptions.DEFAULT);
    public final Inventory inventory = new Inventory(ledger, storage, clock);

    /** Opens it, with nothing in stock. */
    public Shop() {}

    public CommandId nextId() {
        return CommandId.next(clock);
    }

    public Movement stock(StockKey key, long units) {
        return inventory.receive(new ReceiveStock(nextId(), List.of(line(key, units))));
    }

    public Movement count(StockKey key, long change) {
        return inventory.adjust(new AdjustStock(nextId(), key, change, AdjustmentReason.CORRECTED));
    }

    public ReserveStock basket(StockLine... lines) {
        return new ReserveStock(nextId(), List.of(lines), TEN_MINUTES);
    }

    public ReserveStock basket(CommandId id, StockLine... lines) {
        return new ReserveStock(id, List.of(lines), TEN_MINUTES);
    }

    /** Reserves what must be there. */
    public ReservationId reserved(StockLine... lines) {
        ReserveOutcome outcome = inventory.reserve(basket(lines));
        if (outcome instanceof ReserveOutcome.Reserved reserved) {
            return reserved.id();
        }
        throw new AssertionError("not reserved: " + outcome);
    }

    /** The event of units that are missing to a promise. */
    public StockOvercommitted overcommitted(StockKey key, long missing, ReservationId promise, long held) {
        Optional<Instant> until = inventory.reservation(promise).flatMap(Reservation::expiresAt);
        return new StockOvercommitted(
                key, missing, List.of(new ShortPromise(promise, held, Math.min(held, missing), until)));
    }

    public StockLevel level(StockKey key) {
        return inventory.levels(List.of(key)).get(0);
    }

    public long available(StockKey key) {
        return level(key).available();
    }

    public List<JournalEntry> journal() {
        return ledger.journal().entries(0, Integer.MAX_VALUE).entries();
    }

    public static StockLine line(StockKey key, long units) {
        return StockLine.of(key.sku(), key.location(), units);
    }

    /** A level at a location to which nothing is on its way. */
    public static StockLevel level(StockKey key, long onHand, long held) {
        return new StockLevel(key, onHand, held, onHand - held, 0);
    }
}
