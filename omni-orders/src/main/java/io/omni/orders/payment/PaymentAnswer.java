package io.omni.orders.payment;

/** What a payment provider answers. */
public sealed interface PaymentAnswer {

    /**
     * It was done.
     *
     * @param reference by which the provider knows it
     */
    record Approved(String reference) implements PaymentAnswer {

        /** Without the reference, by which money could be asked for. */
        @Override
        public String toString() {
            return "Approved[...]";
        }
    }

    /**
     * It was refused, for good.
     *
     * @param reason the provider's reason
     */
    record Declined(String reason) implements PaymentAnswer {

        /** Without the reason: what a provider writes may be about a person. */
        @Override
        public String toString() {
            return "Declined[...]";
        }
    }
}
