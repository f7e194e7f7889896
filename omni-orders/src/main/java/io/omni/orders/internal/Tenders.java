package io.omni.orders.internal;

import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderTerms;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.payment.MoneyMovement.Kind;
import io.omni.orders.payment.Tender;
import java.util.List;
import java.util.Optional;

/** Says what is asked of which tender: set aside and taken from the first on, paid back from the last on. */
final class Tenders {

    private static final String AUTHORIZE = "authorize";

    private Tenders() {}

    /** What the first tender is asked for; nothing for an order that costs nothing. */
    static List<MoneyMovement> first(OrderTerms terms, CommandId command) {
        Money total = terms.total();
        return total.isZero() ? List.of() : List.of(authorization(terms, command, 1, total));
    }

    /** What the next tender is asked for, once all before it were answered; empty if nothing is open, or nobody is left to ask. */
    static Optional<MoneyMovement> next(Order order) {
        OrderTerms terms = order.terms();
        Money open = terms.total().minus(order.done(Kind.AUTHORIZATION));
        int next = 1
                + (int) order.money().stream()
                        .filter(movement -> movement.kind() == Kind.AUTHORIZATION)
                        .count();
        return open.isPositive() && next <= terms.tenders().size()
                ? Optional.of(authorization(terms, new CommandId(order.id().value()), next, open))
                : Optional.empty();
    }

    private static MoneyMovement authorization(OrderTerms terms, CommandId command, int number, Money open) {
        Tender tender = terms.tenders().get(number - 1);
        Money amount = tender.upTo().map(open::min).orElse(open);
        return MoneyMovement.due(command.step(AUTHORIZE), Kind.AUTHORIZATION, number, amount);
    }

    /** Makes due that an amount is taken. */
    static Order capture(Order order, CommandId command, Money amount) {
        Order next = order;
        Money open = amount;
        int last = order.terms().tenders().size();
        for (int tender = 1; tender <= last; tender++) {
            Money left = sum(order, Kind.AUTHORIZATION, tender).minus(sum(order, Kind.CAPTURE, tender));
            Money share = tender == last ? open : open.min(left);
            open = open.minus(share);
            next = due(next, command, Kind.CAPTURE, tender, share);
        }
        return next;
    }

    /** Makes due that an amount is paid back. */
    static Order refund(Order order, CommandId command, Money amount) {
        Order next = order;
        Money open = amount;
        for (int tender = order.terms().tenders().size(); tender >= 1; tender--) {
            Money taken = sum(order, Kind.CAPTURE, tender).minus(sum(order, Kind.REFUND, tender));
            Money share = tender == 1 ? open : open.min(taken);
            open = open.minus(share);
            next = due(next, command, Kind.REFUND, tender, share);
        }
        return next;
    }

    /** Makes due that all that is set aside is given up. */
    static Order release(Order order, CommandId command) {
        Order next = order;
        for (int tender = 1; tender <= order.terms().tenders().size(); tender++) {
            next = due(next, command, Kind.RELEASE, tender, sum(order, Kind.AUTHORIZATION, tender));
        }
        return next;
    }

    /** Makes due that what is left is given up, once nothing is to be shipped any more. */
    static Order releaseRest(Order order, CommandId command) {
        boolean over =
                order.fulfillments().stream().allMatch(part -> part.state().isOver());
        Order next = order;
        for (int tender = 1; over && tender <= order.terms().tenders().size(); tender++) {
            Money rest = sum(order, Kind.AUTHORIZATION, tender).minus(sum(order, Kind.CAPTURE, tender));
            boolean given = !sum(order, Kind.RELEASE, tender).isZero();
            next = given ? next : due(next, command, Kind.RELEASE, tender, rest);
        }
        return next;
    }

    private static Order due(Order order, CommandId command, Kind kind, int tender, Money amount) {
        return amount.isPositive() ? order.with(MoneyMovement.due(command, kind, tender, amount)) : order;
    }

    /** What was done of a kind, or is to be done; what an authorization is to set aside does not count before it is answered. */
    private static Money sum(Order order, Kind kind, int tender) {
        return order.money().stream()
                .filter(movement -> movement.kind() == kind && movement.tender() == tender)
                .filter(movement -> movement.isDone() || (movement.isDue() && kind != Kind.AUTHORIZATION))
                .map(MoneyMovement::amount)
                .reduce(Money.zero(order.terms().total().currency()), Money::plus);
    }
}
