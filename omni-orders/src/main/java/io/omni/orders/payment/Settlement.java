package io.omni.orders.payment;

import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.order.OrderId;

/**
 * What can be asked of whoever has set money aside for an order: a payment provider, the books of gift cards, a loyalty program.
 *
 * <p>Every request carries a key. A request repeated with its key is carried out once and answered as the first time: that is how a request
 * whose answer was lost is finished. Where the answer is not known, answer {@link PaymentAnswer.Unknown} or throw: the order remembers that
 * the request is due, and {@code Orders.recover} makes it again with the same key. No call is made within a unit of work.
 */
public interface Settlement {

    /**
     * Takes a part of what was set aside.
     *
     * @param key of this request
     * @param order for which order
     * @param authorization the reference under which it was set aside
     * @param amount how much, more than nothing
     * @return the answer
     */
    PaymentAnswer capture(CommandId key, OrderId order, String authorization, Money amount);

    /**
     * Pays back a part of what was taken.
     *
     * @param key of this request
     * @param order for which order
     * @param authorization the reference under which it was set aside
     * @param amount how much, more than nothing
     * @return the answer
     */
    PaymentAnswer refund(CommandId key, OrderId order, String authorization, Money amount);

    /**
     * Gives up what is still set aside: a void where nothing was taken, else the rest.
     *
     * @param key of this request
     * @param order for which order
     * @param authorization the reference under which it was set aside
     * @return the answer
     */
    PaymentAnswer release(CommandId key, OrderId order, String authorization);
}
