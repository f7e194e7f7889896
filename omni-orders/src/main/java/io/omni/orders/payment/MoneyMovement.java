package io.omni.orders.payment;

import io.omni.core.id.CommandId;
import io.omni.core.money.Money;

/**
 * Something that an order asks of the payment provider. It is saved as due before it is asked, in the same unit of work as what makes it
 * due, so that a crash loses none.
 *
 * @param key of the request
 * @param kind what is asked
 * @param amount how much; for a release, what was set aside
 * @param state what has become of it
 */
public record MoneyMovement(CommandId key, Kind kind, Money amount, State state) {

    /** What is asked. */
    public enum Kind {
        /** Set aside. */
        AUTHORIZATION,
        /** Taken. */
        CAPTURE,
        /** Paid back. */
        REFUND,
        /** Given up. */
        RELEASE
    }

    /** What has become of a request. */
    public sealed interface State {

        /** It is to be made, or was made and the answer is not known. */
        record Due() implements State {}

        /**
         * It was done.
         *
         * @param reference by which the provider knows it
         */
        record Done(String reference) implements State {

            /** Without the reference, by which money could be asked for. */
            @Override
            public String toString() {
                return "Done[...]";
            }
        }

        /**
         * It was refused.
         *
         * @param reason the provider's reason
         */
        record Declined(String reason) implements State {

            /** Without the reason: what a provider writes may be about a person. */
            @Override
            public String toString() {
                return "Declined[...]";
            }
        }
    }

    /**
     * Makes a request that is due.
     *
     * @param key of the request
     * @param kind what is asked
     * @param amount how much
     * @return the movement
     */
    public static MoneyMovement due(CommandId key, Kind kind, Money amount) {
        return new MoneyMovement(key, kind, amount, new State.Due());
    }

    /**
     * Notes the answer.
     *
     * @param answer of the provider
     * @return the movement, done or declined
     */
    public MoneyMovement answered(PaymentAnswer answer) {
        State next = answer instanceof PaymentAnswer.Approved approved
                ? new State.Done(approved.reference())
                : new State.Declined(((PaymentAnswer.Declined) answer).reason());
        return new MoneyMovement(key, kind, amount, next);
    }

    /**
     * Tells whether the provider is still to be asked.
     *
     * @return whether it is due
     */
    public boolean isDue() {
        return state instanceof State.Due;
    }

    /**
     * Tells whether the provider did it.
     *
     * @return whether it is done
     */
    public boolean isDone() {
        return state instanceof State.Done;
    }
}
