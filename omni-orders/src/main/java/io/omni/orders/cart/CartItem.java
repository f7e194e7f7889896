package io.omni.orders.cart;

import io.omni.core.catalog.Sku;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.util.Optional;

/**
 * Something to put into a cart.
 *
 * @param sku what
 * @param quantity how many, at least one
 * @param agreedPrice the price of a unit that was agreed with the customer or fixed by a partner's order; it stands in place of the list
 *     price
 */
public record CartItem(
        @Required Sku sku,
        @MoreThanZero Quantity quantity,
        @Required Optional<Money> agreedPrice) {

    /** Checks that there is at least one unit. */
    public CartItem {
        Given.require("sku", sku);
        Given.require("quantity", quantity);
        Given.require("agreed price", agreedPrice);
        if (quantity.isZero()) {
            throw new IllegalArgumentException("cart item %s has no units: leave it out".formatted(sku));
        }
    }

    /**
     * Makes an item at its list price.
     *
     * @param sku what
     * @param units how many, at least one
     * @return the item
     */
    public static CartItem of(Sku sku, long units) {
        return new CartItem(sku, Quantity.of(units), Optional.empty());
    }

    /**
     * Agrees on a price.
     *
     * @param price the price of a unit
     * @return the item at that price
     */
    public CartItem at(Money price) {
        return new CartItem(sku, quantity, Optional.of(price));
    }
}
