package io.omni.orders.internal;

import io.omni.core.basket.LineId;
import io.omni.core.id.CommandId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.fulfillment.FulfillmentState;
import io.omni.orders.order.Author;
import io.omni.orders.order.CancelReason;
import io.omni.orders.order.LineUnits;
import io.omni.orders.order.Order;
import io.omni.orders.order.OrderChange;
import io.omni.orders.order.OrderState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Units that an order loses while it is supplied are a change of it like one that the customer asks for: with author, amount, and the rest given up in the end. */
final class Dropping {

    private Dropping() {}

    static OrderChange change(
            Order order, List<FulfillmentLine> lines, Author author, String reason, CommandId cause, Instant now) {
        Map<LineId, Long> units = new TreeMap<>();
        lines.forEach(line -> units.merge(line.line(), line.quantity().units(), Long::sum));
        List<LineUnits> gone = units.entrySet().stream()
                .map(each -> new LineUnits(each.getKey(), Quantity.of(each.getValue())))
                .toList();
        return new OrderChange(
                cause, now, author, reason, new OrderChange.What.UnitsCanceled(gone, Changing.amount(order, gone)));
    }

    /** What is left of an order once units were taken out of its parts: nothing at all, perhaps. */
    static Order ended(Order next, Author author, CommandId cause, Instant now) {
        Order rested = Tenders.releaseRest(next, cause.step("leftover"));
        boolean nothing =
                rested.fulfillments().stream().allMatch(part -> part.state() instanceof FulfillmentState.Canceled);
        return nothing ? rested.with(new OrderState.Canceled(now, new CancelReason.Withdrawn(author))) : rested;
    }
}
