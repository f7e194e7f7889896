package io.omni.orders.order;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Category;
import io.omni.core.money.Money;
import java.util.Optional;

/**
 * What a channel takes for a line of an order.
 *
 * @param line which line
 * @param category the category that the commission went by, if the product has one
 * @param commission the commission on the line's price
 * @param fixed the fixed fee for a line
 */
public record LineFee(LineId line, Optional<Category> category, Money commission, Money fixed) {

    /**
     * Adds it up.
     *
     * @return commission and fixed fee
     */
    public Money total() {
        return commission.plus(fixed);
    }
}
