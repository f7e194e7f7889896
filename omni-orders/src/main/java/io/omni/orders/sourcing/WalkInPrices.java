package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.sourcing.solver.Newsvendor;
import java.util.Map;
import java.util.TreeMap;

/**
 * What units are worth to customers who walk in: the margin, times how likely all units there are asked for before more come ({@link Newsvendor}).
 *
 * @param walkIns by location and SKU; units of others are worth nothing where they are
 */
public record WalkInPrices(Map<LocationId, Map<Sku, WalkIns>> walkIns) implements ShadowPrices {

    private static final double THOUSANDTHS = 1_000;
    private static final WalkIns NOBODY = new WalkIns(0, 0);

    /** Copies the maps. */
    public WalkInPrices {
        Map<LocationId, Map<Sku, WalkIns>> copy = new TreeMap<>();
        walkIns.forEach((location, bySku) -> copy.put(location, Map.copyOf(bySku)));
        walkIns = Map.copyOf(copy);
    }

    /**
     * Those who walk in for one SKU.
     *
     * @param margin what is lost when one does not find it, in minor units of the policy's currency
     * @param expected how many are expected before more units come, in thousandths
     */
    public record WalkIns(long margin, long expected) {

        /** Refuses negative numbers. */
        public WalkIns {
            if (margin < 0 || expected < 0) {
                throw new IllegalArgumentException(
                        "margin %d and expected %d must not be negative: give 0 or more".formatted(margin, expected));
            }
        }
    }

    @Override
    public long of(LocationId location, Sku sku, Quantity available) {
        WalkIns here = walkIns.getOrDefault(location, Map.of()).getOrDefault(sku, NOBODY);
        return Newsvendor.price(here.margin(), here.expected() / THOUSANDTHS, available.units());
    }
}
