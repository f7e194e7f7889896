package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prices of units as they were worked out at an instant. What is not in the table is worth nothing where it is.
 *
 * @param version greater than that of every table before
 * @param at when they were worked out
 * @param prices by location and SKU, in minor units of the policy's currency
 */
public record PriceTable(long version, Instant at, Map<LocationId, Map<Sku, Long>> prices) implements ShadowPrices {

    /** Copies the maps. */
    public PriceTable {
        Map<LocationId, Map<Sku, Long>> copy = new TreeMap<>();
        prices.forEach((location, bySku) -> copy.put(location, Map.copyOf(bySku)));
        prices = Map.copyOf(copy);
    }

    @Override
    public long of(LocationId location, Sku sku, Quantity available) {
        return prices.getOrDefault(location, Map.of()).getOrDefault(sku, 0L);
    }
}
