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
 * @param discount what is taken off the whole; not negative, and not more than the lines cost
 */
public record Quote(List<Line> lines, Money discount) {

    /** Checks the discount. */
    public Quote {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("quote without lines: give a line for each line of the basket");
        }
        Money gross = lines.stream().map(Line::gross).reduce(Money::plus).orElseThrow();
        if (discount.isNegative() || discount.compareTo(gross) > 0) {
            throw new IllegalArgumentException(
                    "discount %s on goods for %s: give one between nothing and what the goods cost"
                            .formatted(discount, gross));
        }
    }

    /**
     * The price of a line.
     *
     * @param id the line of the basket
     * @param sku what
     * @param quantity how many
     * @param unitPrice for each, before discount; not negative
     */
    public record Line(LineId id, Sku sku, Quantity quantity, Money unitPrice) {

        /** Checks the price. */
        public Line {
            if (unitPrice.isNegative()) {
                throw new IllegalArgumentException(
                        "line %s, %s, has the price %s: give one that is not negative".formatted(id, sku, unitPrice));
            }
        }

        /**
         * Tells what the line costs before discount.
         *
         * @return price times quantity
         */
        public Money gross() {
            return unitPrice.times(quantity.units());
        }
    }
}
