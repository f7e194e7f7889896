package io.omni.orders.pickup;

import java.time.Instant;

/** How far a pick-up is. */
public sealed interface PickupState {

    /** The goods are being picked. Next: {@link Ready}, {@link Canceled}. */
    record Preparing() implements PickupState {}

    /**
     * They wait, picked. Next: {@link HandedOver}, {@link NoShow}, {@link Canceled}.
     *
     * @param at since when
     * @param until until when
     * @param place where
     */
    record Ready(Instant at, Instant until, Place place) implements PickupState {}

    /**
     * The customer has them.
     *
     * @param at since when
     */
    record HandedOver(Instant at) implements PickupState {}

    /**
     * Nobody came. Next: {@link Ready}, if they are kept longer, or {@link Canceled}.
     *
     * @param at since when
     * @param place where they wait still
     */
    record NoShow(Instant at, Place place) implements PickupState {}

    /**
     * They are not fetched here any more.
     *
     * @param at since when
     */
    record Canceled(Instant at) implements PickupState {}

    /**
     * Tells whether nothing follows.
     *
     * @return whether it was handed over or canceled
     */
    default boolean isOver() {
        return this instanceof HandedOver || this instanceof Canceled;
    }
}
