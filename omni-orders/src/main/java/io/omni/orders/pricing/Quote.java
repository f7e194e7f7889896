package io.omni.orders.pricing;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import java.util.List;

/**
 * What a basket costs.
 *
 * @param lines the price of each line, at least one, all in one currency
 * @param discount what is taken off the whole, after what is taken off lines; not negative, and not more than is left of them
 * @param offDelivery what is taken off the delivery charge; not negative
 */
public record Quote(List<Line> lines, Money discount, Money offDelivery) {

    /** Checks the discounts. */
    public Quote {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("quote without lines: give a line for each line of the basket");
        }
        Money net = lines.stream().map(Line::net).reduce(Money::plus).orElseThrow();
        if (discount.isNegative() || discount.compareTo(net) > 0) {
            throw new IllegalArgumentException(
                    "discount %s on goods for %s: give one between nothing and what the goods cost"
                            .formatted(discount, net));
        }
        if (offDelivery.isNegative() || !offDelivery.currency().equals(discount.currency())) {
            throw new IllegalArgumentException("%s off the delivery of goods in %s: give zero or more, in that currency"
                    .formatted(offDelivery, discount.currency()));
        }
    }

    /**
     * A quote that leaves the delivery charge as it is.
     *
     * @param lines the price of each line, at least one, all in one currency
     * @param discount what is taken off the whole; not negative, and not more than the lines cost
     */
    public Quote(List<Line> lines, Money discount) {
        this(lines, discount, Money.zero(discount.currency()));
    }

    /**
     * The price of a line.
     *
     * @param id the line of the basket
     * @param sku what
     * @param quantity how many
     * @param unitPrice for each, before discount; not negative
     * @param discount what is taken off this line alone; not negative, and not more than it costs
     */
    public record Line(LineId id, Sku sku, Quantity quantity, Money unitPrice, Money discount) {

        /** Checks price and discount. */
        public Line {
            if (unitPrice.isNegative()) {
                throw new IllegalArgumentException(
                        "line %s, %s, has the price %s: give one that is not negative".formatted(id, sku, unitPrice));
            }
            if (discount.isNegative() || discount.compareTo(unitPrice.times(quantity.units())) > 0) {
                throw new IllegalArgumentException(
                        "discount %s on line %s, %s of %s at %s: give one between nothing and what the line costs"
                                .formatted(discount, id, quantity, sku, unitPrice));
            }
        }

        /**
         * A line off which nothing is taken by itself.
         *
         * @param id the line of the basket
         * @param sku what
         * @param quantity how many
         * @param unitPrice for each; not negative
         */
        public Line(LineId id, Sku sku, Quantity quantity, Money unitPrice) {
            this(id, sku, quantity, unitPrice, Money.zero(unitPrice.currency()));
        }

        /**
         * Tells what the line costs before discount.
         *
         * @return price times quantity
         */
        public Money gross() {
            return unitPrice.times(quantity.units());
        }

        /**
         * Tells what the line costs after its own discount.
         *
         * @return price times quantity, less what is taken off the line alone
         */
        public Money net() {
            return gross().minus(discount);
        }
    }
}
