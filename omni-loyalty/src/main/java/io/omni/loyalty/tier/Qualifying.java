package io.omni.loyalty.tier;

import io.omni.core.validation.Given;
import io.omni.loyalty.points.PurchaseId;
import java.time.Instant;

/**
 * What a purchase counts for tiers, as it is kept now. What comes back is told by the same purchase with less: it counts as if it had never been
 * bought, in the year of the purchase.
 *
 * @param purchase which purchase
 * @param at when it was made
 * @param points how many points it earned and kept, not negative
 * @param spend what was paid for what is kept, in minor units, not negative
 */
public record Qualifying(PurchaseId purchase, Instant at, long points, long spend) {

    /** Refuses negative numbers. */
    public Qualifying {
        Given.require("purchase", purchase);
        Given.require("instant", at);
        if (points < 0 || spend < 0) {
            throw new IllegalArgumentException("purchase %s cannot count %d points and %d spent: give zero or more"
                    .formatted(purchase, points, spend));
        }
    }

    long counts(Measure measure) {
        return switch (measure) {
            case POINTS -> points;
            case SPEND -> spend;
            case VISITS -> points > 0 || spend > 0 ? 1 : 0;
        };
    }
}
