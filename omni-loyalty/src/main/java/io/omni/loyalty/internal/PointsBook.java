package io.omni.loyalty.internal;

import io.omni.core.customer.CustomerId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.loyalty.points.PurchaseId;

/** How the ledger calls what loyalty speaks of: one account for the points of each purchase, the member as the subject. */
final class PointsBook {

    static final String POINTS = "points";

    static final Contra PROGRAM = new Contra("program");

    static final Contra TRANSFER = new Contra("transfer");

    private PointsBook() {}

    static AccountId lot(CustomerId member, PurchaseId purchase) {
        return AccountId.of(POINTS, member.value(), purchase.value());
    }
}
