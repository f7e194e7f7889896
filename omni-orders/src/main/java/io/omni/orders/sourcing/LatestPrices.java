package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Prices that are taken over whole, while decisions are made with those of before. Safe for use by several threads. */
public final class LatestPrices implements ShadowPrices {

    private final AtomicReference<PriceTable> latest =
            new AtomicReference<>(new PriceTable(Long.MIN_VALUE, Instant.EPOCH, Map.of()));

    /** Begins without prices. */
    public LatestPrices() {}

    /**
     * Takes prices over, unless newer ones are there.
     *
     * @param table the prices
     * @return whether they were taken over
     */
    public boolean offer(PriceTable table) {
        PriceTable now = latest.accumulateAndGet(table, (a, b) -> b.version() > a.version() ? b : a);
        return now.equals(table);
    }

    /**
     * The prices that decisions are made with.
     *
     * @return the table of the greatest version so far
     */
    public PriceTable table() {
        return latest.get();
    }

    @Override
    public long of(LocationId location, Sku sku, Quantity available) {
        return latest.get().of(location, sku, available);
    }
}
