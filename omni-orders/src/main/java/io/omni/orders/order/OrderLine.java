package io.omni.orders.order;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.orders.tax.LineTax;
import java.util.Optional;

/**
 * What was bought of one SKU at one price.
 *
 * <p>The line's shares of the order's discount and delivery charge are fixed when the order is placed, and so is what each unit costs of
 * them: the units of a line cost the same but for single minor units, of which the first units bear one more (largest remainder). So what is
 * charged for units that ship, and what is due for units that come back, depends only on how many did so far, not on the steps.
 *
 * @param id the line
 * @param sku what
 * @param quantity how many, at least one
 * @param unitPrice for each, before discount
 * @param discount what was taken off the line alone, with its share of the order's discount
 * @param delivery the line's share of the delivery charge
 * @param tax the tax on goods and delivery; empty where nobody was asked for taxes
 */
public record OrderLine(
        LineId id, Sku sku, Quantity quantity, Money unitPrice, Money discount, Money delivery, Optional<LineTax> tax) {

    /**
     * A line without tax.
     *
     * @param id the line
     * @param sku what
     * @param quantity how many, at least one
     * @param unitPrice for each, before discount
     * @param discount what was taken off
     * @param delivery the line's share of the delivery charge
     */
    public OrderLine(LineId id, Sku sku, Quantity quantity, Money unitPrice, Money discount, Money delivery) {
        this(id, sku, quantity, unitPrice, discount, delivery, Optional.empty());
    }

    /**
     * This line with tax.
     *
     * @param taxed the tax on it
     * @return the line with that
     */
    public OrderLine with(LineTax taxed) {
        return new OrderLine(id, sku, quantity, unitPrice, discount, delivery, Optional.of(taxed));
    }

    /**
     * Tells what the goods cost after discount, without delivery.
     *
     * @return price times quantity, less the share of the discount
     */
    public Money goods() {
        return unitPrice.times(quantity.units()).minus(discount);
    }

    /**
     * Tells what the line costs.
     *
     * @return the goods after discount with the share of the delivery charge, and the tax where it is added
     */
    public Money total() {
        Money net = goods().plus(delivery);
        return tax.map(taxed -> net.plus(taxed.added())).orElse(net);
    }

    /**
     * Tells what some units cost.
     *
     * @param from after how many units
     * @param to up to how many units, at most the quantity
     * @return what those units cost, delivery and added tax included
     */
    public Money totalOf(long from, long to) {
        return upTo(total(), to).minus(upTo(total(), from));
    }

    /**
     * Tells what the goods of some units cost.
     *
     * @param from after how many units
     * @param to up to how many units, at most the quantity
     * @return what those units cost, without delivery
     */
    public Money goodsOf(long from, long to) {
        return upTo(goods(), to).minus(upTo(goods(), from));
    }

    /**
     * Tells the tax in what some units cost, included or added.
     *
     * @param from after how many units
     * @param to up to how many units, at most the quantity
     * @return their tax; over all units it adds up to that of the line
     */
    public Money taxOf(long from, long to) {
        Money all = tax.map(LineTax::amount).orElse(Money.zero(unitPrice.currency()));
        return upTo(all, to).minus(upTo(all, from));
    }

    private Money upTo(Money amount, long units) {
        if (units < 0 || units > quantity.units()) {
            throw new IllegalArgumentException(
                    "line %s has %s units, not %d: name units of the line".formatted(id, quantity, units));
        }
        long each = amount.minorUnits() / quantity.units();
        long more = amount.minorUnits() % quantity.units();
        return Money.ofMinor(amount.currency(), Math.addExact(Math.multiplyExact(each, units), Math.min(units, more)));
    }
}
