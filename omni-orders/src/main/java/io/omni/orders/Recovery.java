package io.omni.orders;

import io.omni.orders.order.OrderId;
import java.util.List;

/**
 * What {@link Orders#recover} did.
 *
 * @param finished the orders that nothing is left to be done for
 * @param waiting the orders whose payment nobody knows the answer of yet
 * @param failed the orders that something is still to be done for
 */
public record Recovery(List<OrderId> finished, List<OrderId> waiting, List<Failure> failed) {

    /** Copies the lists. */
    public Recovery {
        finished = List.copyOf(finished);
        waiting = List.copyOf(waiting);
        failed = List.copyOf(failed);
    }

    /**
     * What was done where every provider answered.
     *
     * @param finished the orders that nothing is left to be done for
     * @param failed the orders that something is still to be done for
     */
    public Recovery(List<OrderId> finished, List<Failure> failed) {
        this(finished, List.of(), failed);
    }

    /**
     * An order that could not be finished. It is tried again next time.
     *
     * @param order which order
     * @param cause what went wrong
     */
    public record Failure(OrderId order, RuntimeException cause) {

        /** Without the cause's message: what a provider writes may be about a person. */
        @Override
        public String toString() {
            return "Failure[order=%s, cause=%s]"
                    .formatted(order, cause.getClass().getName());
        }
    }
}
