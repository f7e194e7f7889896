package io.omni.core.basket;

import io.omni.core.catalog.Sku;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import java.util.Objects;
import java.util.Optional;

/**
 * So many of one SKU.
 *
 * @param id the line's number
 * @param sku what
 * @param quantity how many, at least one unit
 * @param agreedPrice the unit price that an agent agreed with the customer or that a partner's order fixed, not negative; it stands instead
 *     of the list price
 */
public record BasketLine(LineId id, Sku sku, Quantity quantity, Optional<Money> agreedPrice) {

    /** Refuses a quantity of zero and a negative price. */
    public BasketLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sku, "sku");
        if (quantity.isZero()) {
            throw new IllegalArgumentException(
                    "Line %s has %s of %s: give at least 1, or leave the line out".formatted(id, quantity, sku));
        }
        if (agreedPrice.filter(Money::isNegative).isPresent()) {
            throw new IllegalArgumentException("Line %s has the agreed price %s, which is negative: give zero or more"
                    .formatted(id, agreedPrice.get()));
        }
    }

    /**
     * A line at the list price.
     *
     * @param line the line's number, 1 or more
     * @param sku what is wanted
     * @param quantity how many, at least one unit
     * @return the line
     */
    public static BasketLine of(int line, Sku sku, Quantity quantity) {
        return new BasketLine(new LineId(line), sku, quantity, Optional.empty());
    }

    /**
     * This line at an agreed price.
     *
     * @param unitPrice the price of one unit, not negative
     * @return the line with it
     */
    public BasketLine withAgreedPrice(Money unitPrice) {
        return new BasketLine(id, sku, quantity, Optional.of(unitPrice));
    }
}
