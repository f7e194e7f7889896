package io.omni.orders.order;

import io.omni.core.basket.LineId;
import io.omni.core.channel.ChannelId;
import io.omni.core.customer.CustomerId;
import io.omni.core.money.Money;
import io.omni.orders.payment.Tender;
import java.util.List;
import java.util.Optional;

/**
 * What retailer and customer agreed on when the order was placed. What is canceled later stays in it; only the address may become another.
 *
 * @param number what people call the order
 * @param channel where the order was placed
 * @param customer who bought, if known
 * @param delivery how the goods reach the customer
 * @param tenders by what the customer pays, in the order in which they are asked, at least one
 * @param lines what was bought, at least one
 * @param unfilled what was wanted and could not be supplied
 * @param fees what the channel takes of it
 */
public record OrderTerms(
        OrderNumber number,
        ChannelId channel,
        Optional<CustomerId> customer,
        Delivery delivery,
        List<Tender> tenders,
        List<OrderLine> lines,
        List<Unfilled> unfilled,
        ChannelFees fees) {

    /** Checks that something was bought. */
    public OrderTerms {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "order terms in channel %s without lines: give at least one".formatted(channel));
        }
        tenders = List.copyOf(tenders);
        lines = List.copyOf(lines);
        unfilled = List.copyOf(unfilled);
    }

    /**
     * These terms with another delivery.
     *
     * @param elsewhere how the goods reach the customer
     * @return the terms with it
     */
    public OrderTerms with(Delivery elsewhere) {
        return new OrderTerms(number, channel, customer, elsewhere, tenders, lines, unfilled, fees);
    }

    /**
     * Tells what the customer pays.
     *
     * @return goods after discount, delivery, and tax where it is added
     */
    public Money total() {
        return lines.stream().map(OrderLine::total).reduce(Money::plus).orElseThrow();
    }

    /**
     * Tells what the total is made of.
     *
     * @return the totals over all lines
     */
    public OrderTotals totals() {
        return OrderTotals.of(lines);
    }

    /**
     * Finds a line.
     *
     * @param id the line
     * @return the line, or empty
     */
    public Optional<OrderLine> line(LineId id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }
}
