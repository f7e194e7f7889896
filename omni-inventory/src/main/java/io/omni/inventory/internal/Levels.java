package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AvailabilityView;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Position;
import io.omni.core.location.LocationId;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads how stock stands. */
public final class Levels {

    private final Ledger ledger;
    private final Shelves shelves;

    /**
     * Creates the reader.
     *
     * @param ledger where units are booked
     * @param shelves tells where units are set aside
     */
    public Levels(Ledger ledger, Shelves shelves) {
        this.ledger = ledger;
        this.shelves = shelves;
    }

    /**
     * Reads some levels.
     *
     * @param keys which ones
     * @param at the instant to judge expiry by
     * @return a level for each, in their order
     */
    public List<StockLevel> of(Collection<StockKey> keys, Instant at) {
        List<AccountId> accounts = new ArrayList<>(shelves.quotas(keys));
        for (StockKey key : keys) {
            accounts.add(StockBook.onHand(key));
            accounts.add(StockBook.inTransitTo(key));
        }
        Map<StockKey, Map<String, Position>> positions = byBook(ledger.positions(accounts, at));
        return new TreeSet<>(keys)
                .stream()
                        .map(key -> level(key, positions.getOrDefault(key, Map.of())))
                        .toList();
    }

    /**
     * Reads the levels of a SKU at all locations, at one moment.
     *
     * @param sku which one
     * @param at the instant to judge expiry by
     * @return a level for each location, in their order
     */
    public List<StockLevel> of(Sku sku, Instant at) {
        return byBook(ledger.scan(StockBook.BOOKS, sku.value(), at)).entrySet().stream()
                .map(entry -> level(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What is set aside for several channels at a location adds up. */
    private static Map<StockKey, Map<String, Position>> byBook(List<Position> positions) {
        Map<StockKey, Map<String, Position>> byKey = new TreeMap<>();
        for (Position position : positions) {
            byKey.computeIfAbsent(StockBook.key(position.account()), key -> new HashMap<>(4))
                    .merge(position.account().book(), position, Levels::sum);
        }
        return byKey;
    }

    private static Position sum(Position a, Position b) {
        return new Position(
                a.account(), a.balance() + b.balance(), a.held() + b.held(), a.available() + b.available(), a.window());
    }

    /**
     * Prepares to read what is available of many levels.
     *
     * @param skus which SKUs
     * @param locations which locations
     * @return a view with a row for each SKU and a column for each location
     */
    public AvailabilityView view(List<Sku> skus, List<LocationId> locations) {
        return ledger.view(
                StockBook.STOCK,
                skus.stream().map(Sku::value).toList(),
                locations.stream().map(LocationId::value).toList());
    }

    private static StockLevel level(StockKey key, Map<String, Position> positions) {
        Position everybodys = positions.get(StockBook.STOCK);
        Position setAside = positions.get(StockBook.QUOTA);
        Position inTransit = positions.get(StockBook.TRANSIT);
        return new StockLevel(
                key,
                balance(everybodys) + balance(setAside),
                held(everybodys) + held(setAside),
                everybodys == null ? 0 : everybodys.available(),
                balance(inTransit));
    }

    private static long balance(@Nullable Position position) {
        return position == null ? 0 : position.balance();
    }

    private static long held(@Nullable Position position) {
        return position == null ? 0 : position.held();
    }
}
