package io.omni.orders.payment;

import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.order.OrderId;

/**
 * The port to a payment provider.
 *
 * <p>Every request carries a key. A request repeated with its key is carried out once and answered as the first time: that is how a request
 * whose answer was lost is finished. Where the provider's answer is not known, throw: the order remembers that the request is due, and
 * {@code Orders.recover} makes it again with the same key. No call is made within a unit of work.
 */
public interface Payments {

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

    /**
     * Takes a part of what was set aside.
     *
     * @param key of this request
     * @param order for which order
     * @param authorization the authorization
     * @param amount how much, more than nothing
     * @return the answer
     */
    PaymentAnswer capture(CommandId key, OrderId order, String authorization, Money amount);

    /**
     * Pays back a part of what was taken.
     *
     * @param key of this request
     * @param order for which order
     * @param authorization the authorization
     * @param amount how much, more than nothing
     * @return the answer
     */
    PaymentAnswer refund(CommandId key, OrderId order, String authorization, Money amount);

    /**
     * Gives up what is still set aside.
     *
     * @param key of this request
     * @param order for which order
     * @param authorization the authorization
     * @return the answer
     */
    PaymentAnswer release(CommandId key, OrderId order, String authorization);
}
