package io.omni.inventory.promise;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.inventory.confidence.ServiceLevel;
import io.omni.inventory.stock.StockKey;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a promise stands on beside the units on hand. Each question is about many places at a time, and asked once for an answer or for a page:
 * a page of a few hundred SKUs at fifty stores asks for none of them one by one.
 */
public interface PromiseSources {

    /** Nothing is expected, nothing is promised beside what is held, nothing is known of demand, and the book is right. */
    PromiseSources NONE = new PromiseSources() {
        @Override
        public Map<StockKey, List<ExpectedUnits>> expected(Set<Sku> skus) {
            return Map.of();
        }

        @Override
        public Map<StockKey, List<DueUnits>> due(Set<Sku> skus) {
            return Map.of();
        }

        @Override
        public DemandRate demand(StockKey key) {
            return DemandRate.NONE;
        }

        @Override
        public Trust trust(List<Sku> skus, List<LocationId> locations, ServiceLevel level) {
            return Trust.BOOK;
        }
    };

    /**
     * Tells what is still to come.
     *
     * @param skus of what
     * @return the supplies by where they come to, in any order
     */
    Map<StockKey, List<ExpectedUnits>> expected(Set<Sku> skus);

    /**
     * Tells what is promised now that no unit on hand is held for.
     *
     * @param skus of what
     * @return the units by where they are promised, in any order
     */
    Map<StockKey, List<DueUnits>> due(Set<Sku> skus);

    /**
     * Tells how fast units sell.
     *
     * @param key what and where
     * @return the rate
     */
    DemandRate demand(StockKey key);

    /**
     * Tells how far the book is believed now.
     *
     * @param skus of what, a row each
     * @param locations where, a column each
     * @param level with which probability what is offered is to be there
     * @return how many of the units of the book to offer, as of this moment
     */
    Trust trust(List<Sku> skus, List<LocationId> locations, ServiceLevel level);
}
