package io.omni.loyalty.internal;

import io.omni.core.customer.CustomerId;
import io.omni.core.storage.AggregateType;
import io.omni.loyalty.points.PurchaseId;
import io.omni.loyalty.stamp.StampCardId;

/**
 * What a purchase has earned on a card.
 *
 * @param id which purchase, on which card
 * @param member whose card
 * @param stamps how many stamps
 */
public record StampedPurchase(Id id, CustomerId member, long stamps) {

    static final AggregateType<Id, StampedPurchase> TYPE =
            AggregateType.of("stamped-purchase", StampedPurchase.class, StampedPurchase::id, Id::text);

    /**
     * Names a purchase on a card.
     *
     * @param card which card
     * @param purchase which purchase
     */
    public record Id(StampCardId card, PurchaseId purchase) {

        String text() {
            return card.value().length() + "/" + card.value() + "/" + purchase.value();
        }
    }

    StampedPurchase requireMember(CustomerId asked) {
        if (!member.equals(asked)) {
            throw new IllegalArgumentException(
                    "purchase %s earned stamps for another member than the one named: stamp each purchase for one member"
                            .formatted(id.purchase()));
        }
        return this;
    }
}
