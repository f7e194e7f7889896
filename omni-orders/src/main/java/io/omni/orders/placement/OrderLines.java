package io.omni.orders.placement;

import io.omni.core.money.Money;
import io.omni.orders.order.OrderLine;
import io.omni.orders.pricing.Quote;
import java.util.ArrayList;
import java.util.List;

/**
 * Fixes what each line costs: the discount on the whole is spread over the lines by what they cost after their own, and the delivery charge by what they cost after
 * discount, each by largest remainder. Lines that cost nothing share by their number of units.
 */
public final class OrderLines {

    private OrderLines() {}

    /**
     * Spreads discount and delivery charge.
     *
     * @param quote what the goods cost
     * @param delivery the delivery charge, after what is taken off it
     * @return the lines, whose totals add up to goods less discount and delivery
     */
    public static List<OrderLine> of(Quote quote, Money delivery) {
        List<Money> own = quote.lines().stream().map(Quote.Line::net).toList();
        List<Money> shares = spread(quote.discount(), own, quote);
        List<Money> net = new ArrayList<>(own.size());
        for (int i = 0; i < own.size(); i++) {
            net.add(own.get(i).minus(shares.get(i)));
        }
        List<Money> deliveries = spread(delivery, net, quote);
        List<OrderLine> lines = new ArrayList<>(own.size());
        for (int i = 0; i < own.size(); i++) {
            Quote.Line line = quote.lines().get(i);
            Money discount = line.discount().plus(shares.get(i));
            lines.add(new OrderLine(
                    line.id(), line.sku(), line.quantity(), line.unitPrice(), discount, deliveries.get(i)));
        }
        return List.copyOf(lines);
    }

    private static List<Money> spread(Money amount, List<Money> over, Quote quote) {
        List<Long> byValue = over.stream().map(Money::minorUnits).toList();
        boolean worthless = byValue.stream().allMatch(value -> value == 0);
        return amount.split(
                worthless
                        ? quote.lines().stream()
                                .map(line -> line.quantity().units())
                                .toList()
                        : byValue);
    }
}
