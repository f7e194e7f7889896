package io.omni.workbench.replay;

import io.omni.orders.order.Order;
import io.omni.orders.order.OrderLine;

/** How an order stands at the end. */
enum EndState {
    /** The customer has all of it. */
    DELIVERED("delivered"),
    /** A part of it is on its way, or waits to be fetched. */
    UNDER_WAY("under way"),
    /** Some units came back. */
    PARTLY_RETURNED("partly returned"),
    /** All units came back. */
    RETURNED("returned"),
    /** It was not placed, for nothing of it was there. */
    OUT_OF_STOCK("out of stock");

    private final String text;

    EndState(String text) {
        this.text = text;
    }

    /** What a report prints. */
    String text() {
        return text;
    }

    /** The state of an order that was placed. */
    static EndState of(Order order) {
        long bought = order.terms().lines().stream()
                .map(OrderLine::quantity)
                .mapToLong(quantity -> quantity.units())
                .sum();
        long back =
                order.returned().values().stream().mapToLong(Long::longValue).sum();
        if (back > 0) {
            return back == bought ? RETURNED : PARTLY_RETURNED;
        }
        return order.fulfillments().stream().allMatch(part -> part.state().isDelivered()) ? DELIVERED : UNDER_WAY;
    }
}
