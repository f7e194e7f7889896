package io.omni.orders.returns;

import io.omni.core.basket.LineId;
import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.orders.order.OrderId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Goods come back, at any location, and can be sold again there.
 *
 * @param id of this command
 * @param order of which order
 * @param location where they are now
 * @param items which units, at least one, each line once
 */
public record ReturnGoods(
        CommandId id,
        OrderId order,
        LocationId location,
        @AnyOrder List<ReturnItem> items) implements Command {

    /** Checks that there are items, and each line once. */
    public ReturnGoods {
        if (items.isEmpty()) {
            throw new IllegalArgumentException(
                    "return %s for order %s has no items: give at least one".formatted(id, order));
        }
        items = List.copyOf(items);
        Set<LineId> lines = new HashSet<>();
        for (ReturnItem item : items) {
            if (!lines.add(item.line())) {
                throw new IllegalArgumentException(
                        "return %s names line %s twice: add the units up".formatted(id, item.line()));
            }
        }
    }

    @Override
    public String type() {
        return "order.take-back";
    }
}
