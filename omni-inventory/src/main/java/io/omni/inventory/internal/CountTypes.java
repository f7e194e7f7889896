package io.omni.inventory.internal;

import io.omni.core.location.LocationId;
import io.omni.core.storage.AggregateType;
import io.omni.inventory.count.Count;
import io.omni.inventory.count.CountId;
import io.omni.inventory.count.CountLine;
import io.omni.inventory.count.CountPlan;
import io.omni.inventory.count.CountsUnderWay;
import io.omni.inventory.count.LastCount;
import io.omni.inventory.stock.StockKey;
import java.util.Set;

/** What stores need to know of counts. */
final class CountTypes {

    static final String BY_COUNT = "count";

    static final String BY_OVER = "over";
    static final String OVER = "yes";

    static final AggregateType<CountId, Count> COUNT = AggregateType.<CountId, Count>of(
                    "count", Count.class, Count::id, CountId::toString)
            .withIndex(BY_OVER, count -> count.decidedAt().isPresent() ? Set.of(OVER) : Set.of());

    static final AggregateType<CountId, CountPlan> PLAN =
            AggregateType.of("count-plan", CountPlan.class, CountPlan::count, CountId::toString);

    static final AggregateType<LocationId, CountsUnderWay> UNDER_WAY =
            AggregateType.of("counts-under-way", CountsUnderWay.class, CountsUnderWay::location, LocationId::toString);

    static final AggregateType<LineId, CountLine> LINE = AggregateType.<LineId, CountLine>of(
                    "count-line", CountLine.class, line -> new LineId(line.count(), line.key()), LineId::text)
            .withIndex(BY_COUNT, line -> Set.of(line.count().toString()));

    static final AggregateType<StockKey, LastCount> LAST =
            AggregateType.of("last-count", LastCount.class, LastCount::key, CountTypes::text);

    private CountTypes() {}

    /** Names a line. */
    record LineId(CountId count, StockKey key) {

        /** An id of a count is as long as every other, and its lines are of one location. */
        String text() {
            return count + "/" + key.sku();
        }
    }

    /** SKUs and locations may have any visible character in them, so the length of the first tells where it ends. */
    static String text(StockKey key) {
        return key.sku().value().length() + ":" + key.sku() + "@" + key.location();
    }
}
