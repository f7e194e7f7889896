package io.omni.orders.assembly;

import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.loyalty.Loyalty;
import io.omni.loyalty.points.PointsProgram;
import io.omni.loyalty.points.PurchaseId;
import io.omni.loyalty.points.RewardPurchase;
import io.omni.orders.order.OrderId;
import io.omni.orders.points.Points;
import java.util.Currency;

/** The loyalty program as orders see it. It rewards purchases in its own currency; in another one they earn nothing. */
final class LoyaltyPoints implements Points {

    private final Loyalty loyalty;
    private final Currency currency;

    LoyaltyPoints(Loyalty loyalty, PointsProgram program) {
        this.loyalty = loyalty;
        this.currency = program.rule().spend().currency();
    }

    @Override
    public long adjust(CommandId command, CustomerId customer, OrderId order, Money kept) {
        if (!kept.currency().equals(currency)) {
            return 0;
        }
        return loyalty.reward(new RewardPurchase(command, customer, new PurchaseId(order.toString()), kept))
                .change();
    }
}
