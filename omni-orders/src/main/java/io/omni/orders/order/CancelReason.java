package io.omni.orders.order;

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

    /** The units were not held any more when the payment was authorized; what was set aside is given up. */
    record HoldExpired() implements CancelReason {}
}
