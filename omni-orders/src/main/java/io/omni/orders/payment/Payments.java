package io.omni.orders.payment;

import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.order.OrderId;

/** The port to a payment provider. The rules of requests are those of {@link Settlement}. */
public interface Payments extends Settlement {

    /**
     * Sets an amount aside.
     *
     * @param key of this request
     * @param order for which order
     * @param amount how much, more than nothing
     * @param method by what
     * @return the answer; its reference is the authorization for the other requests
     */
    PaymentAnswer authorize(CommandId key, OrderId order, Money amount, PaymentMethod method);
}
