package io.omni.orders.payment;

import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.order.OrderId;

/**
 * The port to paying with points. It turns points into money and back; orders know of the money only. The rules of requests are those of
 * {@link Settlement}.
 */
public interface PointsPayments extends Settlement {

    /**
     * Sets points aside.
     *
     * @param key of this request
     * @param order for which order
     * @param amount what they are to pay at the most, more than nothing
     * @param customer whose points
     * @param points how many at the most, more than none
     * @return the answer: {@link PaymentAnswer.ApprovedPart} where they are worth less
     */
    PaymentAnswer authorize(CommandId key, OrderId order, Money amount, CustomerId customer, long points);
}
