package io.omni.workbench.replay;

import io.omni.core.basket.LineId;
import io.omni.core.money.Money;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderLine;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.workbench.history.HistoryReader;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds the payment provider's books against the orders, one by one: captured = refunded + kept, where kept is what the units cost that the
 * customer has and keeps; nothing captured that was not shipped; and for an order of which all was shipped, captured is its total.
 */
final class MoneyAudit {

    private static final Money NOTHING = Money.zero(HistoryReader.DEFAULT_CURRENCY);

    private Money captured = NOTHING;
    private Money refunded = NOTHING;
    private Money kept = NOTHING;
    private String problem = "";

    static MoneyAudit of(Retailer retailer, Sales sales, InMemoryPayments books) {
        MoneyAudit audit = new MoneyAudit();
        Map<OrderId, InMemoryPayments.Balance> balances = byOrder(books);
        for (OrderId id : sales.all().keySet()) {
            Order order = retailer.omni().orders().find(id).orElseThrow();
            InMemoryPayments.Balance balance = balances.remove(id);
            audit.check(order, balance == null ? new InMemoryPayments.Balance(id, NOTHING, NOTHING, NOTHING) : balance);
        }
        balances.values().stream()
                .filter(balance -> !balance.captured().isZero())
                .findFirst()
                .ifPresent(balance -> audit.fail("the provider took %s for order %s, which was never placed"
                        .formatted(text(balance.captured()), balance.order())));
        return audit;
    }

    /** An order may have been set aside for more than once: all of it counts. */
    private static Map<OrderId, InMemoryPayments.Balance> byOrder(InMemoryPayments books) {
        Map<OrderId, InMemoryPayments.Balance> balances = new TreeMap<>();
        for (InMemoryPayments.Balance balance : books.balances()) {
            balances.merge(
                    balance.order(),
                    balance,
                    (one, other) -> new InMemoryPayments.Balance(
                            one.order(),
                            one.authorized().plus(other.authorized()),
                            one.captured().plus(other.captured()),
                            one.refunded().plus(other.refunded())));
        }
        return balances;
    }

    Audit result() {
        return problem.isEmpty()
                ? new Audit(
                        "money",
                        true,
                        "captured %s = refunded %s + kept %s".formatted(text(captured), text(refunded), text(kept)))
                : new Audit("money", false, problem);
    }

    /** What was taken in all. */
    Money captured() {
        return captured;
    }

    /** What of it was paid back. */
    Money refunded() {
        return refunded;
    }

    private void check(Order order, InMemoryPayments.Balance balance) {
        Map<LineId, Long> shipped = order.shipped();
        Map<LineId, Long> returned = order.returned();
        Money charged = NOTHING;
        Money keptOfOrder = NOTHING;
        for (OrderLine line : order.terms().lines()) {
            long out = shipped.getOrDefault(line.id(), 0L);
            charged = charged.plus(line.totalOf(0, out));
            keptOfOrder = keptOfOrder.plus(line.totalOf(returned.getOrDefault(line.id(), 0L), out));
        }
        boolean allShipped =
                order.fulfillments().stream().allMatch(part -> part.state().isDelivered());
        if (!balance.captured().equals(charged)
                || (allShipped && !charged.equals(order.terms().total()))) {
            fail("order %s: %s captured, %s due for what was shipped, %s in all"
                    .formatted(
                            order.id(),
                            text(balance.captured()),
                            text(charged),
                            text(order.terms().total())));
        }
        if (!balance.captured().equals(balance.refunded().plus(keptOfOrder))) {
            fail("order %s: %s captured, %s refunded, %s kept"
                    .formatted(order.id(), text(balance.captured()), text(balance.refunded()), text(keptOfOrder)));
        }
        captured = captured.plus(balance.captured());
        refunded = refunded.plus(balance.refunded());
        kept = kept.plus(keptOfOrder);
    }

    private static String text(Money money) {
        return MoneyText.of(money);
    }

    private void fail(String what) {
        problem = problem.isEmpty() ? what : problem;
    }
}
