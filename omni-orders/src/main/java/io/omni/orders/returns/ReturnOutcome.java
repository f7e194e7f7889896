package io.omni.orders.returns;

import io.omni.core.basket.LineId;
import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.orders.order.NotOffered;
import io.omni.orders.order.OrderId;
import java.util.List;

/** The answer to {@link ReturnGoods}. */
public sealed interface ReturnOutcome extends CommandOutcome {

    /**
     * The goods are back, now or when the same command came first.
     *
     * @param order the order's id
     * @param back what came back, and the refund
     */
    record Returned(OrderId order, Return back) implements ReturnOutcome {}

    /**
     * There is no such order.
     *
     * @param order its id
     */
    record NoSuchOrder(OrderId order) implements ReturnOutcome, Refusal {}

    /**
     * Goods are not taken back there. Nothing was taken back.
     *
     * @param reason by whom not
     */
    record Refused(NotOffered reason) implements ReturnOutcome, Refusal {}

    /**
     * More comes back than the customer has. Nothing was taken back.
     *
     * @param lines the lines of which too much comes back
     */
    record NotReturnable(List<TooMuch> lines) implements ReturnOutcome, Refusal {

        /** Copies the lines. */
        public NotReturnable {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of which too much comes back.
     *
     * @param line the line
     * @param requested how many units come back
     * @param returnable how many the customer has; zero for a line that the order does not have
     */
    record TooMuch(LineId line, long requested, long returnable) {}
}
