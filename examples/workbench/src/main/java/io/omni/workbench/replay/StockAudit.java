package io.omni.workbench.replay;

import io.omni.core.catalog.Sku;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLevel;
import java.util.Map;
import java.util.TreeMap;

/** Holds Omni's stock against the replay's own book, location by location, and adds up: units in = units out + on hand + in transit. */
final class StockAudit {

    private StockAudit() {}

    static Audit of(Retailer retailer, Demand demand) {
        ShadowStock shadow = retailer.shadow();
        Map<StockKey, Long> expected = new TreeMap<>(shadow.onHand());
        long onHand = 0;
        long inTransit = 0;
        for (Sku sku : demand.articles().keySet()) {
            for (StockLevel level : retailer.omni().inventory().levels(sku)) {
                Long done = expected.remove(level.key());
                long book = done == null ? 0 : done;
                if (level.onHand() != book) {
                    return failed("%s has %,d units on hand, and %,d by what was done"
                            .formatted(level.key(), level.onHand(), book));
                }
                onHand += level.onHand();
                inTransit += level.inTransit();
            }
        }
        for (Map.Entry<StockKey, Long> missing : expected.entrySet()) {
            if (missing.getValue() != 0) {
                return failed("%s is on no book, and has %,d units by what was done"
                        .formatted(missing.getKey(), missing.getValue()));
            }
        }
        if (inTransit != shadow.inTransit()) {
            return failed(
                    "%,d units are in transit, and %,d by what was done".formatted(inTransit, shadow.inTransit()));
        }
        long in = shadow.received() + shadow.returned();
        String sums = "received %,d + returned %,d = shipped %,d + on hand %,d + in transit %,d"
                .formatted(shadow.received(), shadow.returned(), shadow.out(), onHand, inTransit);
        return in == shadow.out() + onHand + inTransit ? new Audit("stock", true, sums) : failed("not so: " + sums);
    }

    private static Audit failed(String detail) {
        return new Audit("stock", false, detail);
    }
}
