package io.omni.orders.fulfillment;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderState;

/** The answer to a command about a part of an order. */
public sealed interface FulfillmentOutcome extends CommandOutcome {

    /**
     * It was done, now or when the same command came first.
     *
     * @param order the order's id
     * @param fulfillment the number of the part
     * @param state what became of the part by this command
     */
    record Done(OrderId order, FulfillmentId fulfillment, FulfillmentState state) implements FulfillmentOutcome {}

    /**
     * There is no such part.
     *
     * @param order the order's id
     * @param fulfillment the number of the part
     */
    record NoSuchFulfillment(OrderId order, FulfillmentId fulfillment) implements FulfillmentOutcome, Refusal {}

    /**
     * The order as a whole is not placed.
     *
     * @param state what it is
     */
    record NotPlaced(OrderState state) implements FulfillmentOutcome, Refusal {}

    /**
     * The part is not in a state in which this can be done: it is not what the customer chose, or was done by another command.
     *
     * @param state what it is
     */
    record NotPossible(FulfillmentState state) implements FulfillmentOutcome, Refusal {}

    /** The code is not the order's. */
    record WrongCode() implements FulfillmentOutcome, Refusal {}
}
