package io.omni.orders.order;

import io.omni.core.money.Money;
import io.omni.orders.tax.LineTax;
import java.util.List;

/**
 * What the total of an order is made of: items less discount plus delivery plus added tax is the total, to the last minor unit.
 *
 * @param items what the units cost before discount
 * @param discount what was taken off them
 * @param delivery what the delivery costs, after what was taken off it
 * @param taxIncluded the tax that is within items and delivery
 * @param taxAdded the tax that comes on top
 * @param total what the customer pays
 */
public record OrderTotals(Money items, Money discount, Money delivery, Money taxIncluded, Money taxAdded, Money total) {

    /** Checks that it adds up. */
    public OrderTotals {
        Money sum = items.minus(discount).plus(delivery).plus(taxAdded);
        if (!sum.equals(total)) {
            throw new IllegalArgumentException(
                    "items %s less %s, delivery %s and tax %s come to %s, not %s: add them up"
                            .formatted(items, discount, delivery, taxAdded, sum, total));
        }
    }

    /**
     * Adds lines up.
     *
     * @param lines the lines of an order, at least one
     * @return their totals
     */
    public static OrderTotals of(List<OrderLine> lines) {
        Money none = Money.zero(lines.get(0).unitPrice().currency());
        Money items = none;
        Money discount = none;
        Money delivery = none;
        Money included = none;
        Money added = none;
        Money total = none;
        for (OrderLine line : lines) {
            items = items.plus(line.unitPrice().times(line.quantity().units()));
            discount = discount.plus(line.discount());
            delivery = delivery.plus(line.delivery());
            included = included.plus(line.tax().map(LineTax::included).orElse(none));
            added = added.plus(line.tax().map(LineTax::added).orElse(none));
            total = total.plus(line.total());
        }
        return new OrderTotals(items, discount, delivery, included, added, total);
    }
}
