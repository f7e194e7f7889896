package io.omni.inventory.stock;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.Comparator;

/**
 * Stock of one SKU at one location.
 *
 * @param sku what
 * @param location where
 */
public record StockKey(@Required Sku sku, @Required LocationId location) implements Comparable<StockKey> {

    /** Refuses what is null. */
    public StockKey {
        Given.require("sku", sku);
        Given.require("location", location);
    }

    private static final Comparator<StockKey> ORDER =
            Comparator.comparing(StockKey::sku).thenComparing(StockKey::location);

    @Override
    public int compareTo(StockKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return sku + "@" + location;
    }
}
