package io.omni.core.price;

import io.omni.core.quantity.Quantity;
import java.time.Instant;
import java.util.Currency;

/** Why a price list does not count. */
public sealed interface PassedReason {

    /**
     * It is in another currency.
     *
     * @param currency its currency
     */
    record OtherCurrency(Currency currency) implements PassedReason {

        @Override
        public String toString() {
            return "is in %s".formatted(currency);
        }
    }

    /** It holds in other channels only. */
    record OtherChannel() implements PassedReason {

        @Override
        public String toString() {
            return "holds in other channels only";
        }
    }

    /**
     * It does not hold yet.
     *
     * @param from when it begins
     */
    record NotYet(Instant from) implements PassedReason {

        @Override
        public String toString() {
            return "holds from %s on".formatted(from);
        }
    }

    /**
     * It does not hold any more.
     *
     * @param until when it ended
     */
    record Over(Instant until) implements PassedReason {

        @Override
        public String toString() {
            return "ended at %s".formatted(until);
        }
    }

    /**
     * It has no price for so few units.
     *
     * @param from the quantity from which on it has one
     */
    record TooFew(Quantity from) implements PassedReason {

        @Override
        public String toString() {
            return "has a price from %s on".formatted(from);
        }
    }

    /**
     * The list that counts has a higher priority.
     *
     * @param priority its own
     * @param than that of the list that counts
     */
    record LowerPriority(int priority, int than) implements PassedReason {

        @Override
        public String toString() {
            return "has priority %d, below %d".formatted(priority, than);
        }
    }

    /** It has the same priority and holds in all channels, and the list that counts is for this one. */
    record LessSpecific() implements PassedReason {

        @Override
        public String toString() {
            return "is for all channels, and another of its priority for this one";
        }
    }

    /** It is as specific as the list that counts, which began to hold later. */
    record BeganEarlier() implements PassedReason {

        @Override
        public String toString() {
            return "began earlier than another of its priority";
        }
    }

    /** Nothing tells it from the list that counts but the name, which comes later in the alphabet. */
    record LaterName() implements PassedReason {

        @Override
        public String toString() {
            return "comes after another of its priority by name: give one of them a higher priority";
        }
    }
}
