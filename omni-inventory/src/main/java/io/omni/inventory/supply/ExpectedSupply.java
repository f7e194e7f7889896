package io.omni.inventory.supply;

import io.omni.core.quantity.Quantity;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.Comparator;

/**
 * Units that are still to come: what a promise for a later day can stand on. In the order of time they are expected first come first, and
 * those expected at one instant by their names.
 *
 * @param id which supply
 * @param source the document by which they are expected
 * @param key what, and where to
 * @param outstanding how many units, at least one
 * @param expectedAt when they are expected to be there
 */
public record ExpectedSupply(SupplyId id, SupplySource source, StockKey key, Quantity outstanding, Instant expectedAt)
        implements Comparable<ExpectedSupply> {

    private static final Comparator<ExpectedSupply> ORDER =
            Comparator.comparing(ExpectedSupply::expectedAt).thenComparing(ExpectedSupply::id);

    @Override
    public int compareTo(ExpectedSupply other) {
        return ORDER.compare(this, other);
    }
}
