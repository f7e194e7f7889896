package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Position;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        return levels(new TreeSet<>(keys), ledger.positions(accounts, at));
    }

    /**
     * Reads the levels of a SKU at all locations.
     *
     * @param sku which one
     * @param at the instant to judge expiry by
     * @return a level for each location, in their order
     */
    public List<StockLevel> of(Sku sku, Instant at) {
        List<Position> positions = new ArrayList<>(ledger.scan(StockBook.STOCK, sku.value(), at));
        positions.addAll(ledger.scan(StockBook.TRANSIT, sku.value(), at));
        TreeSet<StockKey> keys = new TreeSet<>();
        positions.forEach(position -> keys.add(StockBook.key(position.account())));
        return levels(keys, positions);
    }

    private static List<StockLevel> levels(Collection<StockKey> keys, List<Position> positions) {
        Map<AccountId, Position> byAccount = new HashMap<>();
        positions.forEach(position -> byAccount.put(position.account(), position));
        return keys.stream()
                .map(key -> level(key, byAccount.get(StockBook.onHand(key)), byAccount.get(StockBook.inTransitTo(key))))
                .toList();
    }

    private static StockLevel level(StockKey key, @Nullable Position onHand, @Nullable Position transit) {
        long inTransit = transit == null ? 0 : transit.balance();
        return onHand == null
                ? new StockLevel(key, 0, 0, 0, inTransit)
                : new StockLevel(key, onHand.balance(), onHand.held(), onHand.available(), inTransit);
    }
}
