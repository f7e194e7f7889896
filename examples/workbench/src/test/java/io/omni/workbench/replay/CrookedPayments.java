package io.omni.workbench.replay;

import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.order.OrderId;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.orders.payment.PaymentAnswer;
import io.omni.orders.payment.PaymentMethod;
import io.omni.orders.payment.Payments;
import java.util.Optional;

/** Payments that are carried out honestly, but for one. */
final class CrookedPayments implements Payments {

    /** What is done wrong, once. */
    enum Fault {
        /** The first refund that leaves something is paid back one penny more. */
        A_PENNY_TOO_MUCH_BACK,
        /** The first order that is captured is charged once more. */
        CHARGED_TWICE
    }

    private final InMemoryPayments books;
    private final Fault fault;
    private Optional<OrderId> victim = Optional.empty();

    CrookedPayments(InMemoryPayments books, Fault fault) {
        this.books = books;
        this.fault = fault;
    }

    /** The order with the wrong payment. */
    OrderId victim() {
        return victim.orElseThrow();
    }

    @Override
    public PaymentAnswer authorize(CommandId key, OrderId order, Money amount, PaymentMethod method) {
        return books.authorize(key, order, amount, method);
    }

    @Override
    public PaymentAnswer capture(CommandId key, OrderId order, String authorization, Money amount) {
        if (fault == Fault.CHARGED_TWICE && victim.isEmpty()) {
            victim = Optional.of(order);
            CommandId again = key.step("authorize again");
            books.authorize(again, order, amount, new PaymentMethod("card"));
            books.capture(key.step("take again"), order, "auth-" + again, amount);
        }
        return books.capture(key, order, authorization, amount);
    }

    @Override
    public PaymentAnswer refund(CommandId key, OrderId order, String authorization, Money amount) {
        if (fault == Fault.A_PENNY_TOO_MUCH_BACK
                && victim.isEmpty()
                && left(order).compareTo(amount) > 0) {
            victim = Optional.of(order);
            return books.refund(key, order, authorization, amount.plus(Money.ofMinor(amount.currency(), 1)));
        }
        return books.refund(key, order, authorization, amount);
    }

    @Override
    public PaymentAnswer release(CommandId key, OrderId order, String authorization) {
        return books.release(key, order, authorization);
    }

    private Money left(OrderId order) {
        return books.balances().stream()
                .filter(balance -> balance.order().equals(order))
                .map(balance -> balance.captured().minus(balance.refunded()))
                .findFirst()
                .orElseThrow();
    }
}
