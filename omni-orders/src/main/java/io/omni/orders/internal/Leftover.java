package io.omni.orders.internal;

import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.order.Order;
import io.omni.orders.payment.MoneyMovement;

/** What was set aside for units that never left is given up once nothing of the order is under way. */
final class Leftover {

    private Leftover() {}

    static Order givenUp(Order order, CommandId cause) {
        boolean over =
                order.fulfillments().stream().allMatch(part -> part.state().isOver());
        boolean someCanceled =
                order.fulfillments().stream().anyMatch(part -> part.state() instanceof FulfillmentState.Canceled);
        Money left = order.terms().total().minus(captured(order));
        boolean asked = order.money().stream().anyMatch(each -> each.kind() == MoneyMovement.Kind.RELEASE);
        return over
                        && someCanceled
                        && !asked
                        && !left.isZero()
                        && order.authorization().isPresent()
                ? order.with(MoneyMovement.due(cause.step("leftover"), MoneyMovement.Kind.RELEASE, left))
                : order;
    }

    private static Money captured(Order order) {
        return order.money().stream()
                .filter(each -> each.kind() == MoneyMovement.Kind.CAPTURE)
                .map(MoneyMovement::amount)
                .reduce(Money.zero(order.terms().total().currency()), Money::plus);
    }
}
