package io.omni.orders.tax;

import io.omni.core.money.Money;

/**
 * The tax on a line of an order.
 *
 * @param mode whether it is within the price or on top of it
 * @param onGoods on the goods after discount, not negative
 * @param onDelivery on the line's share of the delivery charge, not negative
 */
public record LineTax(TaxMode mode, Money onGoods, Money onDelivery) {

    /** Checks the amounts. */
    public LineTax {
        if (onGoods.isNegative() || onDelivery.isNegative()) {
            throw new IllegalArgumentException(
                    "tax of %s on goods and %s on delivery: give zero or more".formatted(onGoods, onDelivery));
        }
    }

    /**
     * Tells the tax.
     *
     * @return that on goods and on delivery
     */
    public Money amount() {
        return onGoods.plus(onDelivery);
    }

    /**
     * Tells what comes on top of the price.
     *
     * @return the tax, or nothing if it is included
     */
    public Money added() {
        return mode == TaxMode.ADDED ? amount() : Money.zero(onGoods.currency());
    }

    /**
     * Tells what is within the price.
     *
     * @return the tax, or nothing if it is added
     */
    public Money included() {
        return mode == TaxMode.INCLUDED ? amount() : Money.zero(onGoods.currency());
    }
}
