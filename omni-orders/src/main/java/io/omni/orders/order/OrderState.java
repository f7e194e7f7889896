package io.omni.orders.order;

import java.time.Instant;

/** What has become of an order as a whole. */
public sealed interface OrderState {

    /** Its units are held, and its payment is not settled yet. */
    record Pending() implements OrderState {}

    /**
     * Its payment is authorized and its units are reserved.
     *
     * @param at since when
     */
    record Placed(Instant at) implements OrderState {}

    /**
     * It came to nothing.
     *
     * @param at since when
     * @param reason why
     */
    record Canceled(Instant at, CancelReason reason) implements OrderState {}
}
