package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import java.time.Instant;
import java.util.Map;

/** Prices that are taken over whole, while decisions are made with those of before. Safe for use by several threads. */
public final class LatestPrices implements ShadowPrices {

    private volatile PriceTable latest = new PriceTable(Long.MIN_VALUE, Instant.EPOCH, Map.of());

    /** Begins without prices. */
    public LatestPrices() {}

    /**
     * Takes prices over, unless newer ones are there.
     *
     * @param table the prices
     * @return whether they were taken over
     */
    public synchronized boolean offer(PriceTable table) {
        boolean newer = table.version() > latest.version();
        latest = newer ? table : latest;
        return newer;
    }

    /**
     * The prices that decisions are made with.
     *
     * @return the table of the greatest version so far
     */
    public PriceTable table() {
        return latest;
    }

    @Override
    public long of(LocationId location, Sku sku, Quantity available) {
        return latest.of(location, sku, available);
    }
}
