package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.ledger.AvailabilityView;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Position;
import io.omni.core.location.LocationId;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        return levels(ledger.positions(shelves.accounts(keys), at));
    }

    /**
     * Reads the levels of a SKU at all locations, at one moment.
     *
     * @param sku which one
     * @param at the instant to judge expiry by
     * @return a level for each location, in their order
     */
    public List<StockLevel> of(Sku sku, Instant at) {
        return levels(ledger.scan(StockBook.BOOKS, sku.value(), at));
    }

    static List<StockLevel> levels(List<Position> positions) {
        Map<StockKey, LevelBuilder> levels = new TreeMap<>();
        for (Position position : positions) {
            levels.computeIfAbsent(StockBook.key(position.account()), LevelBuilder::new)
                    .add(position);
        }
        return levels.values().stream().map(LevelBuilder::build).toList();
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
}
