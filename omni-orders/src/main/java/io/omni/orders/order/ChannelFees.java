package io.omni.orders.order;

import io.omni.core.money.Money;
import java.util.List;

/**
 * What a channel takes for an order, by the fee schedule that it had when the order was placed.
 *
 * @param lines for each line of the order, in their order; none where the channel costs nothing
 * @param perOrder the fixed fee for the order
 * @param payment the fee for the payment
 */
public record ChannelFees(List<LineFee> lines, Money perOrder, Money payment) {

    /** Copies the lines. */
    public ChannelFees {
        lines = List.copyOf(lines);
    }

    /**
     * Adds all fees up.
     *
     * @return what the channel takes
     */
    public Money total() {
        return lines.stream().map(LineFee::total).reduce(perOrder.plus(payment), Money::plus);
    }
}
