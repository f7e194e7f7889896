package io.omni.orders.payment;

import io.omni.core.command.Kind;
import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;

/** What a payment provider answers. */
public sealed interface PaymentAnswer {

    /**
     * It was done.
     *
     * @param reference by which the provider knows it
     */
    @Kind("approved")
    record Approved(@Required String reference) implements PaymentAnswer {

        /** Refuses what is null. */
        public Approved {
            Given.require("reference", reference);
        }

        /** Without the reference, by which money could be asked for. */
        @Override
        public String toString() {
            return "Approved[...]";
        }
    }

    /**
     * A part of the amount was set aside; the rest is for the next tender. Only an authorization is answered so.
     *
     * @param reference by which the provider knows it
     * @param amount the part, more than nothing and less than what was asked for
     */
    @Kind("approved-part")
    record ApprovedPart(
            @Required String reference, @MoreThanZero Money amount) implements PaymentAnswer {

        /** Checks that it is a part. */
        public ApprovedPart {
            Given.require("reference", reference);
            Given.require("amount", amount);
            if (!amount.isPositive()) {
                throw new IllegalArgumentException(
                        "a part of %s is none: answer that it was declined".formatted(amount));
            }
        }

        /** Without the reference, by which money could be asked for. */
        @Override
        public String toString() {
            return "ApprovedPart[%s]".formatted(amount);
        }
    }

    /**
     * It was refused, for good.
     *
     * @param reason the provider's reason
     */
    @Kind("declined")
    record Declined(@Required String reason) implements PaymentAnswer {

        /** Refuses what is null. */
        public Declined {
            Given.require("reason", reason);
        }

        /** Without the reason: what a provider writes may be about a person. */
        @Override
        public String toString() {
            return "Declined[...]";
        }
    }

    /** Nobody knows yet: a timeout, or the customer has still to agree at the bank. It is asked again with the same key, or told later. */
    @Kind("unknown")
    record Unknown() implements PaymentAnswer {}
}
