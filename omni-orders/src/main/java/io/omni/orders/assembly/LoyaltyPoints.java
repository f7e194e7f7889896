package io.omni.orders.assembly;

import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.loyalty.Loyalty;
import io.omni.loyalty.points.PurchaseId;
import io.omni.loyalty.points.RewardPurchase;
import io.omni.orders.order.OrderId;
import io.omni.orders.points.Points;

/** The loyalty program as orders see it. */
final class LoyaltyPoints implements Points {

    private final Loyalty loyalty;

    LoyaltyPoints(Loyalty loyalty) {
        this.loyalty = loyalty;
    }

    @Override
    public long adjust(CommandId command, CustomerId customer, OrderId order, Money kept) {
        return loyalty.reward(new RewardPurchase(command, customer, new PurchaseId(order.toString()), kept))
                .change();
    }
}
