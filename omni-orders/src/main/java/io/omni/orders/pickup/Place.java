package io.omni.orders.pickup;

/** Where goods wait. */
public sealed interface Place {

    /**
     * Behind the counter.
     *
     * @param shelf where there
     */
    record Counter(Shelf shelf) implements Place {}

    /**
     * In a locker.
     *
     * @param compartment in which one
     */
    record Compartment(String compartment) implements Place {}
}
