package io.omni.inventory.stock;

/**
 * Fewer units are available than were asked for.
 *
 * @param key what and where
 * @param requested how many were asked for
 * @param available how many are available; of units in transit, how many are on their way; of reserved units, how many are
 *     reserved still
 */
public record StockShortage(StockKey key, long requested, long available) {

    @Override
    public String toString() {
        return "%s: %d asked for, %d available".formatted(key, requested, available);
    }
}
