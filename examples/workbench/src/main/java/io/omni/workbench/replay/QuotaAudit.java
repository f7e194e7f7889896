package io.omni.workbench.replay;

import io.omni.core.catalog.Sku;
import io.omni.inventory.quota.QuotaLevel;
import io.omni.inventory.stock.StockLevel;

/** Adds up what is set aside, store by store: it is on hand there, and neither held for somebody nor offered to everybody. */
final class QuotaAudit {

    private QuotaAudit() {}

    static Audit of(Retailer retailer, Demand demand) {
        long left = 0;
        long onHand = 0;
        for (Sku sku : demand.articles().keySet()) {
            for (StockLevel level : retailer.omni().inventory().levels(sku)) {
                long setAside = retailer.omni().inventory().quotas().levels(level.key()).stream()
                        .mapToLong(QuotaLevel::available)
                        .sum();
                if (setAside != level.setAside() || setAside > level.onHand()) {
                    return new Audit(
                            "quotas",
                            false,
                            "%s has %,d units set aside, and %,d that are on hand, not held and not for everybody"
                                    .formatted(level.key(), setAside, level.setAside()));
                }
                left += setAside;
                onHand += level.onHand();
            }
        }
        return new Audit("quotas", true, "%,d units are set aside of %,d on hand".formatted(left, onHand));
    }
}
