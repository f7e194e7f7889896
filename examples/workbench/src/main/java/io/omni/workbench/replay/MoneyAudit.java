package io.omni.workbench.replay;

import io.omni.core.basket.LineId;
import io.omni.core.money.Money;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderLine;
import io.omni.orders.payment.InMemoryPayments;
import io.omni.workbench.history.HistoryReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

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

    /** Balances by their orders. An order may have been set aside for more than once: all of it counts. */
    static final class ByOrder {

        private final Map<OrderId, List<InMemoryPayments.Balance>> balances = new TreeMap<>();

        static ByOrder of(List<InMemoryPayments.Balance> all) {
            ByOrder byOrder = new ByOrder();
            all.forEach(balance -> byOrder.balances
                    .computeIfAbsent(balance.order(), order -> new ArrayList<>())
                    .add(balance));
            return byOrder;
        }

        List<InMemoryPayments.Balance> remove(OrderId order) {
            List<InMemoryPayments.Balance> removed = balances.remove(order);
            return removed == null ? List.of() : removed;
        }
    }

    /** Looks at what is left when all orders were checked. */
    void unknown(ByOrder left) {
        left.balances.values().stream()
                .flatMap(List::stream)
                .filter(balance -> !balance.captured().isZero())
                .findFirst()
                .ifPresent(balance -> fail("the provider took %s for order %s, which was never placed"
                        .formatted(text(balance.captured()), balance.order())));
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

    void check(Order order, List<InMemoryPayments.Balance> balances) {
        check(
                order,
                new InMemoryPayments.Balance(
                        order.id(),
                        sum(balances, InMemoryPayments.Balance::authorized),
                        sum(balances, InMemoryPayments.Balance::captured),
                        sum(balances, InMemoryPayments.Balance::refunded)));
    }

    private static Money sum(
            List<InMemoryPayments.Balance> balances, Function<InMemoryPayments.Balance, Money> amount) {
        return balances.stream().map(amount).reduce(NOTHING, Money::plus);
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
