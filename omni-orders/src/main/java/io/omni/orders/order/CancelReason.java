package io.omni.orders.order;

import io.omni.core.money.Money;

/** Why an order came to nothing. */
public sealed interface CancelReason {

    /**
     * The payment was declined.
     *
     * @param reason the provider's reason
     */
    record PaymentDeclined(String reason) implements CancelReason {

        /** Without the reason: what a provider writes may be about a person. */
        @Override
        public String toString() {
            return "PaymentDeclined[...]";
        }
    }

    /**
     * What the customer pays with is good for less than the order; what was set aside is given up.
     *
     * @param covered what it is good for
     * @param total what the order comes to
     */
    record NotCovered(Money covered, Money total) implements CancelReason {}

    /**
     * All of it was canceled before any of it left.
     *
     * @param author by whom
     */
    record Withdrawn(Author author) implements CancelReason {}

    /** The units were not held any more when the payment was authorized; what was set aside is given up. */
    record HoldExpired() implements CancelReason {}
}
