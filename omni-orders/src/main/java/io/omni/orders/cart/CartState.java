package io.omni.orders.cart;

import io.omni.orders.order.OrderId;
import java.time.Instant;

/** Whether a cart can still be changed. */
public sealed interface CartState {

    /** It can. */
    record Open() implements CartState {}

    /**
     * It can, and was left so long ago that somebody was told. Touching it opens it again.
     *
     * @param at when that was told
     */
    record Abandoned(Instant at) implements CartState {}

    /**
     * It cannot: an order was placed with it. If the order comes to nothing the cart is open again.
     *
     * @param order the order
     */
    record CheckedOut(OrderId order) implements CartState {}

    /**
     * It cannot: what was in it is in another cart.
     *
     * @param into the other cart
     */
    record Merged(CartId into) implements CartState {}
}
