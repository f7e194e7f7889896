package io.omni.orders.payment;

import io.omni.core.id.CommandId;
import io.omni.core.money.Money;

/**
 * Something that an order asks of the payment provider. It is saved as due before it is asked, in the same unit of work as what makes it
 * due, so that a crash loses none.
 *
 * @param key of the request
 * @param kind what is asked
 * @param tender of which tender of the order, by its place in their list, the first is 1
 * @param amount how much; for a release, what was set aside; for an authorization that was approved in part, the part
 * @param state what has become of it
 */
public record MoneyMovement(CommandId key, Kind kind, int tender, Money amount, State state) {

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
     * Makes a request to the first tender that is due.
     *
     * @param key of the request
     * @param kind what is asked
     * @param amount how much
     * @return the movement
     */
    public static MoneyMovement due(CommandId key, Kind kind, Money amount) {
        return due(key, kind, 1, amount);
    }

    /**
     * Makes a request that is due.
     *
     * @param command that makes it due
     * @param kind what is asked
     * @param tender of which tender of the order, the first is 1
     * @param amount how much
     * @return the movement, with the key that {@link #key(CommandId, int)} tells
     */
    public static MoneyMovement due(CommandId command, Kind kind, int tender, Money amount) {
        return new MoneyMovement(key(command, tender), kind, tender, amount, new State.Due());
    }

    /**
     * Tells under which key a command asks something of a tender.
     *
     * @param command the command
     * @param tender of which tender of the order, the first is 1
     * @return the command's id for the first tender, and an id of its own for each of the others
     */
    public static CommandId key(CommandId command, int tender) {
        return tender == 1 ? command : command.step("tender-" + tender);
    }

    /**
     * Tells whether a command made this due.
     *
     * @param command the command
     * @return whether the key is one of the command's
     */
    public boolean isOf(CommandId command) {
        return key.equals(key(command, tender));
    }

    /**
     * Notes the answer.
     *
     * @param answer of the provider
     * @return the movement, done or declined; unchanged if the answer is not known
     * @throws IllegalStateException if a part was approved of what cannot be done in part, or no part
     */
    public MoneyMovement answered(PaymentAnswer answer) {
        if (answer instanceof PaymentAnswer.ApprovedPart part) {
            requirePart(part.amount());
            return new MoneyMovement(key, kind, tender, part.amount(), new State.Done(part.reference()));
        }
        if (answer instanceof PaymentAnswer.Approved approved) {
            return new MoneyMovement(key, kind, tender, amount, new State.Done(approved.reference()));
        }
        return answer instanceof PaymentAnswer.Declined declined
                ? new MoneyMovement(key, kind, tender, amount, new State.Declined(declined.reason()))
                : this;
    }

    private void requirePart(Money part) {
        if (kind != Kind.AUTHORIZATION || !part.currency().equals(amount.currency()) || part.compareTo(amount) >= 0) {
            throw new IllegalStateException(
                    "the provider approved %s of %s of %s: a part is less, and of an authorization"
                            .formatted(part, kind, amount));
        }
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
