package io.omni.orders.order;

import io.omni.orders.fulfillment.FulfillmentOrder;
import io.omni.orders.fulfillment.PickupCode;
import io.omni.orders.payment.MoneyMovement;
import io.omni.orders.returns.Return;
import java.util.List;
import java.util.Optional;

/**
 * In what an order differs from how it was before: what is written of each change, so that whoever has all of them has the order.
 *
 * @param state what has become of it, if that changed
 * @param terms what was agreed, if that changed
 * @param pickupCode what the customer shows, if that changed
 * @param parts the parts that changed or are new, as they are now
 * @param money the requests for money that changed or are new, as they are now
 * @param returns what came back
 * @param changes what was changed
 */
public record OrderDelta(
        Optional<OrderState> state,
        Optional<OrderTerms> terms,
        Optional<PickupCode> pickupCode,
        List<FulfillmentOrder> parts,
        List<MoneyMovement> money,
        List<Return> returns,
        List<OrderChange> changes) {

    /** Copies the lists. */
    public OrderDelta {
        parts = List.copyOf(parts);
        money = List.copyOf(money);
        returns = List.copyOf(returns);
        changes = List.copyOf(changes);
    }

    /**
     * Compares an order with how it was before. Parts and requests are never taken out of an order, and what came back stays.
     *
     * @param before how it was
     * @param after how it is
     * @return the difference
     */
    public static OrderDelta between(Order before, Order after) {
        return new OrderDelta(
                Optional.of(after.state()).filter(state -> !state.equals(before.state())),
                Optional.of(after.terms()).filter(terms -> !terms.equals(before.terms())),
                after.pickupCode().filter(code -> !after.pickupCode().equals(before.pickupCode())),
                after.fulfillments().stream()
                        .filter(part -> !before.fulfillments().contains(part))
                        .toList(),
                after.money().stream()
                        .filter(movement -> !before.money().contains(movement))
                        .toList(),
                after.returns().subList(before.returns().size(), after.returns().size()),
                after.changes().subList(before.changes().size(), after.changes().size()));
    }

    /**
     * Tells whether there is no difference.
     *
     * @return whether nothing changed
     */
    public boolean isEmpty() {
        return state.isEmpty()
                && terms.isEmpty()
                && pickupCode.isEmpty()
                && parts.isEmpty()
                && money.isEmpty()
                && returns.isEmpty()
                && changes.isEmpty();
    }
}
