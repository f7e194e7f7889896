package io.omni.workbench.replay;

import io.omni.core.location.LocationId;
import java.util.Map;

/**
 * Units, by where they are.
 *
 * @param onHand by location
 * @param inTransit between two of them
 */
record StockTotals(Map<LocationId, Long> onHand, long inTransit) {

    /** Copies the map. */
    StockTotals {
        onHand = Map.copyOf(onHand);
    }

    long at(LocationId location) {
        return onHand.getOrDefault(location, 0L);
    }
}
