package io.omni.orders.fulfillment;

import io.omni.core.id.CommandId;
import java.time.Instant;
import java.util.Optional;

/** What has become of a part of an order. Each state says what may come next. */
public sealed interface FulfillmentState {

    /** The location is to supply it. */
    record Open() implements FulfillmentState {

        /**
         * Hands it to a carrier.
         *
         * @param at when
         * @param by by which command
         * @return the next state
         */
        public Shipped ship(Instant at, CommandId by) {
            return new Shipped(at, by);
        }

        /**
         * Puts it at the counter.
         *
         * @param at when
         * @param by by which command
         * @return the next state
         */
        public ReadyForPickup ready(Instant at, CommandId by) {
            return new ReadyForPickup(at, by);
        }
    }

    /**
     * It waits at the counter.
     *
     * @param at since when
     * @param by by which command
     */
    record ReadyForPickup(Instant at, CommandId by) implements FulfillmentState {

        /**
         * Hands it over.
         *
         * @param when when
         * @param command by which command
         * @return the next state
         */
        public HandedOver handOver(Instant when, CommandId command) {
            return new HandedOver(when, command);
        }
    }

    /**
     * A carrier has it.
     *
     * @param at since when
     * @param by by which command
     */
    record Shipped(Instant at, CommandId by) implements FulfillmentState {}

    /**
     * The customer has it.
     *
     * @param at since when
     * @param by by which command
     */
    record HandedOver(Instant at, CommandId by) implements FulfillmentState {}

    /**
     * Its location does not supply it, and no other does yet. Nothing is reserved for it.
     *
     * @param at since when
     * @param by by which command
     */
    record Unsourced(Instant at, CommandId by) implements FulfillmentState {}

    /**
     * It is not supplied any more, and is not paid for.
     *
     * @param at since when
     * @param by by which command
     */
    record Canceled(Instant at, CommandId by) implements FulfillmentState {}

    /**
     * Tells whether nothing is to be done for it any more.
     *
     * @return whether it left the stock or was canceled
     */
    default boolean isOver() {
        return isDelivered() || this instanceof Canceled;
    }

    /**
     * Tells whether units are reserved for it that have not left.
     *
     * @return whether it is open or waits at the counter
     */
    default boolean isReserved() {
        return this instanceof Open || this instanceof ReadyForPickup;
    }

    /**
     * Tells whether the units have left the stock.
     *
     * @return whether they shipped or were handed over
     */
    default boolean isDelivered() {
        return this instanceof Shipped || this instanceof HandedOver;
    }

    /**
     * Tells since when nothing is to be done for it any more.
     *
     * @return when it shipped, was handed over or was canceled; empty if it was not
     */
    default Optional<Instant> overSince() {
        if (this instanceof Canceled canceled) {
            return Optional.of(canceled.at());
        }
        if (this instanceof Shipped shipped) {
            return Optional.of(shipped.at());
        }
        return this instanceof HandedOver handedOver ? Optional.of(handedOver.at()) : Optional.empty();
    }
}
