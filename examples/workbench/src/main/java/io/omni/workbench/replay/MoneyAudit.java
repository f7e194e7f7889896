package io.omni.workbench.replay;

import io.omni.core.basket.LineId;
import io.omni.core.money.Money;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderLine;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.workbench.history.HistoryReader;
import java.util.HashMap;
import java.util.Map;

/**
 * Holds the payment provider's books against the orders, one by one: captured = refunded + kept, where kept is what the units cost that the
 * customer has and keeps; nothing captured that was not shipped; and for an order of which all was shipped, captured is its total.
 */
final class MoneyAudit {

    private static final Money NOTHING = Money.zero(HistoryReader.DEFAULT_CURRENCY);

    /** What it adds up to. */
    record Sums(Money captured, Money refunded, Money kept) {}

    private Money captured = NOTHING;
    private Money refunded = NOTHING;
    private Money kept = NOTHING;
    private String problem = "";

    static MoneyAudit of(Retailer retailer, Sales sales, InMemoryPayments books) {
        MoneyAudit audit = new MoneyAudit();
        Map<OrderId, InMemoryPayments.Balance> balances = new HashMap<>();
        books.balances().forEach(balance -> balances.put(balance.order(), balance));
        for (OrderId id : sales.all().keySet()) {
            Order order = retailer.omni().orders().find(id).orElseThrow();
            InMemoryPayments.Balance balance = balances.remove(id);
            audit.check(order, balance == null ? new InMemoryPayments.Balance(id, NOTHING, NOTHING, NOTHING) : balance);
        }
        balances.values().stream()
                .filter(balance -> !balance.captured().isZero())
                .findFirst()
                .ifPresent(balance -> audit.fail("the provider took %s for order %s, which was never placed"
                        .formatted(balance.captured(), balance.order())));
        return audit;
    }

    Audit result() {
        return problem.isEmpty()
                ? new Audit("money", true, "captured %s = refunded %s + kept %s".formatted(captured, refunded, kept))
                : new Audit("money", false, problem);
    }

    Sums sums() {
        return new Sums(captured, refunded, kept);
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
                            balance.captured(),
                            charged,
                            order.terms().total()));
        }
        if (!balance.captured().equals(balance.refunded().plus(keptOfOrder))) {
            fail("order %s: %s captured, %s refunded, %s kept"
                    .formatted(order.id(), balance.captured(), balance.refunded(), keptOfOrder));
        }
        captured = captured.plus(balance.captured());
        refunded = refunded.plus(balance.refunded());
        kept = kept.plus(keptOfOrder);
    }

    private void fail(String what) {
        problem = problem.isEmpty() ? what : problem;
    }
}
