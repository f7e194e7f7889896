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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        Map<AccountId, Position> positions = new HashMap<>();
        ledger.positions(accounts, at).forEach(position -> positions.put(position.account(), position));
        return new TreeSet<>(keys)
                .stream()
                        .map(key -> level(
                                key, positions.get(StockBook.onHand(key)), positions.get(StockBook.inTransitTo(key))))
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
        Map<LocationId, Position> onHand = new TreeMap<>();
        Map<LocationId, Position> inTransit = new TreeMap<>();
        for (Position position : ledger.scan(StockBook.BOOKS, sku.value(), at)) {
            boolean here = position.account().book().equals(StockBook.STOCK);
            (here ? onHand : inTransit).put(new LocationId(position.account().detail()), position);
        }
        TreeSet<LocationId> locations = new TreeSet<>(onHand.keySet());
        locations.addAll(inTransit.keySet());
        return locations.stream()
                .map(location -> level(new StockKey(sku, location), onHand.get(location), inTransit.get(location)))
                .toList();
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

    private static StockLevel level(StockKey key, @Nullable Position onHand, @Nullable Position inTransit) {
        long arriving = inTransit == null ? 0 : inTransit.balance();
        return onHand == null
                ? new StockLevel(key, 0, 0, 0, arriving)
                : new StockLevel(key, onHand.balance(), onHand.held(), onHand.available(), arriving);
    }
}
