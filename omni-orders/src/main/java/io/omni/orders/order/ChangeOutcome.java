package io.omni.orders.order;

import io.omni.core.basket.LineId;
import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;

/** The answer to {@link CancelUnits} and {@link ChangeAddress}. */
public sealed interface ChangeOutcome extends CommandOutcome {

    /**
     * It was changed, now or when the same command came first.
     *
     * @param order which order
     * @param change how
     */
    record Altered(OrderId order, OrderChange change) implements ChangeOutcome {}

    /**
     * There is no such order.
     *
     * @param order the id
     */
    record NoSuchOrder(OrderId order) implements ChangeOutcome, Refusal {}

    /**
     * It is not placed, or came to nothing.
     *
     * @param order which order
     * @param state what has become of it
     */
    record NotPlaced(OrderId order, OrderState state) implements ChangeOutcome, Refusal {}

    /**
     * So many units of a line cannot be canceled: there are fewer, or somebody works on them or has shipped them.
     *
     * @param line which line
     * @param wanted how many
     * @param changeable how many could be
     */
    record PastReturn(LineId line, long wanted, long changeable) implements ChangeOutcome, Refusal {}

    /**
     * It is not shipped, or a part of it is on its way.
     *
     * @param order which order
     */
    record NotToBeSent(OrderId order) implements ChangeOutcome, Refusal {}

    /** The address has no point, so that no distance to it can be told: locate it first. */
    record NotLocated() implements ChangeOutcome, Refusal {}

    /**
     * At that address other taxes are due: cancel the order and place another.
     *
     * @param order which order
     */
    record OtherTaxes(OrderId order) implements ChangeOutcome, Refusal {}
}
