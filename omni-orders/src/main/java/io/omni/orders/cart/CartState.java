package io.omni.orders.cart;

import io.omni.orders.order.OrderId;

/** Whether a cart can still be changed. */
public sealed interface CartState {

    /** It can. */
    record Open() implements CartState {}

    /**
     * It cannot: an order was placed with it. If the order comes to nothing the cart is open again.
     *
     * @param order the order
     */
    record CheckedOut(OrderId order) implements CartState {}
}
