package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Position;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads how stock stands. */
public final class Levels {

    private final Ledger ledger;

    /**
     * Creates the reader.
     *
     * @param ledger where units are booked
     */
    public Levels(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Reads some levels.
     *
     * @param keys which ones
     * @param at the instant to judge expiry by
     * @return a level for each, in their order
     */
    public List<StockLevel> of(Collection<StockKey> keys, Instant at) {
        List<AccountId> accounts = keys.stream()
                .flatMap(key -> Stream.of(StockBook.onHand(key), StockBook.inTransitTo(key)))
                .toList();
        Map<AccountId, Position> positions = new HashMap<>();
        ledger.positions(accounts, at).forEach(position -> positions.put(position.account(), position));
        return new TreeSet<>(keys).stream().map(key -> level(key, positions)).toList();
    }

    /**
     * Reads the levels of a SKU at all locations. Stock and transit are two scans, between which units may leave or arrive: so the scans
     * only find the locations, and the levels are then read together.
     *
     * @param sku which one
     * @param at the instant to judge expiry by
     * @return a level for each location, in their order
     */
    public List<StockLevel> of(Sku sku, Instant at) {
        List<StockKey> keys = Stream.of(StockBook.STOCK, StockBook.TRANSIT)
                .flatMap(book -> ledger.scan(book, sku.value(), at).stream())
                .map(position -> StockBook.key(position.account()))
                .toList();
        return of(keys, at);
    }

    private static StockLevel level(StockKey key, Map<AccountId, Position> positions) {
        Position onHand = Objects.requireNonNull(positions.get(StockBook.onHand(key)));
        Position inTransit = Objects.requireNonNull(positions.get(StockBook.inTransitTo(key)));
        return new StockLevel(key, onHand.balance(), onHand.held(), onHand.available(), inTransit.balance());
    }
}
