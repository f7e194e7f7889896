package io.omni.inventory.promise;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.storage.Storage;
import io.omni.inventory.confidence.Confidence;
import io.omni.inventory.confidence.ConfidencePage;
import io.omni.inventory.confidence.ServiceLevel;
import io.omni.inventory.internal.DueBooks;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.supply.ExpectedSupply;
import io.omni.inventory.supply.Supplies;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the inventory itself knows: its orders and transfers, its back-orders, its counts and picks; and what the host tells of demand. */
public final class KnownSources implements PromiseSources {

    private final Supplies supplies;
    private final Confidence confidence;
    private final DemandRates demand;
    private final DueBooks books;
    private final InstantSource clock;

    /**
     * Creates it. A host has no need to: the promises of the inventory stand on it.
     *
     * @param supplies what is still to come
     * @param confidence how far the book is right
     * @param demand how fast units sell
     * @param storage where it is kept what was promised
     * @param clock tells the instant of each question
     */
    public KnownSources(
            Supplies supplies, Confidence confidence, DemandRates demand, Storage storage, InstantSource clock) {
        this.supplies = supplies;
        this.confidence = confidence;
        this.demand = demand;
        this.books = new DueBooks(storage);
        this.clock = clock;
    }

    @Override
    public Map<StockKey, List<ExpectedUnits>> expected(Set<Sku> skus) {
        Map<StockKey, List<ExpectedUnits>> expected = new HashMap<>();
        for (Sku sku : skus) {
            for (ExpectedSupply supply : supplies.expected(sku)) {
                expected.computeIfAbsent(supply.key(), key -> new ArrayList<>()).add(ExpectedUnits.of(supply));
            }
        }
        return expected;
    }

    @Override
    public Map<StockKey, List<DueUnits>> due(Set<Sku> skus) {
        return books.due(skus, clock.instant());
    }

    @Override
    public DemandRate demand(StockKey key) {
        return demand.of(key);
    }

    @Override
    public Trust trust(List<Sku> skus, List<LocationId> locations, ServiceLevel level) {
        ConfidencePage page = confidence.page(skus, locations, level);
        return page::offer;
    }
}
