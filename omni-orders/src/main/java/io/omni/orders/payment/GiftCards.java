package io.omni.orders.payment;

import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.order.OrderId;

/** The port to the books of gift cards and store credit. The rules of requests are those of {@link Settlement}. */
public interface GiftCards extends Settlement {

    /**
     * Sets aside what a card is good for.
     *
     * @param key of this request
     * @param order for which order
     * @param amount how much at the most, more than nothing
     * @param card which card
     * @return the answer: {@link PaymentAnswer.ApprovedPart} where there is less on the card
     */
    PaymentAnswer authorize(CommandId key, OrderId order, Money amount, GiftCardNumber card);
}
