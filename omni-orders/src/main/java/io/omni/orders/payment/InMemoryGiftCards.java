package io.omni.orders.payment;

import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.order.OrderId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Books of gift cards in memory, for tests, demos and replays. What is set aside is off the card at once; what is given up or paid back is
 * on it again. A repeated key is answered as the first time.
 */
public final class InMemoryGiftCards implements GiftCards {

    private final Map<GiftCardNumber, Money> balances = new HashMap<>();
    private final Map<String, GiftCardNumber> cards = new HashMap<>();
    private final Map<CommandId, PaymentAnswer> answers = new HashMap<>();
    private final InMemoryPayments books = new InMemoryPayments();

    /** Creates books without cards. */
    public InMemoryGiftCards() {}

    /**
     * Puts money on a card.
     *
     * @param card which card
     * @param amount how much more
     */
    public synchronized void load(GiftCardNumber card, Money amount) {
        balances.merge(card, amount, Money::plus);
    }

    /**
     * Tells what is on a card and not set aside.
     *
     * @param card which card
     * @return how much, or empty if there is no such card
     */
    public synchronized Optional<Money> balance(GiftCardNumber card) {
        return Optional.ofNullable(balances.get(card));
    }

    @Override
    public synchronized PaymentAnswer authorize(CommandId key, OrderId order, Money amount, GiftCardNumber card) {
        PaymentAnswer first = answers.get(key);
        return first == null ? setAside(key, order, amount, card) : first;
    }

    private PaymentAnswer setAside(CommandId key, OrderId order, Money amount, GiftCardNumber card) {
        Money balance = balances.getOrDefault(card, Money.zero(amount.currency()));
        PaymentAnswer answer = new PaymentAnswer.Declined("there is nothing on the gift card");
        if (balance.currency().equals(amount.currency()) && balance.isPositive()) {
            Money part = balance.min(amount);
            PaymentAnswer.Approved approved =
                    (PaymentAnswer.Approved) books.authorize(key, order, part, new PaymentMethod("gift-card"));
            balances.put(card, balance.minus(part));
            cards.put(approved.reference(), card);
            answer = part.equals(amount) ? approved : new PaymentAnswer.ApprovedPart(approved.reference(), part);
        }
        answers.put(key, answer);
        return answer;
    }

    @Override
    public synchronized PaymentAnswer capture(CommandId key, OrderId order, String authorization, Money amount) {
        return books.capture(key, order, authorization, amount);
    }

    @Override
    public synchronized PaymentAnswer refund(CommandId key, OrderId order, String authorization, Money amount) {
        return once(key, books.refund(key, order, authorization, amount), authorization, amount);
    }

    @Override
    public synchronized PaymentAnswer release(CommandId key, OrderId order, String authorization) {
        Money open = books.open(authorization).orElseThrow();
        return once(key, books.release(key, order, authorization), authorization, open);
    }

    private PaymentAnswer once(CommandId key, PaymentAnswer answer, String authorization, Money back) {
        if (answers.putIfAbsent(key, answer) == null && answer instanceof PaymentAnswer.Approved) {
            balances.merge(cards.get(authorization), back, Money::plus);
        }
        return answer;
    }
}
