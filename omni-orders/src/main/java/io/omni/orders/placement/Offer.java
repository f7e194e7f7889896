package io.omni.orders.placement;

import io.omni.core.basket.Basket;
import io.omni.core.money.Money;
import io.omni.orders.cart.CartId;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.OrderLine;
import io.omni.orders.order.OrderTotals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a customer was shown at the check-out. An order that names it before it ends costs this and is ready by then, or is not placed. It
 * holds no units.
 *
 * @param id which offer
 * @param cart for which cart
 * @param basket what was in the cart
 * @param delivery how the goods reach the customer
 * @param lines what each line costs, with its shares of discount, delivery and tax
 * @param readyBy when all of it is handed over, to the carrier or at the counter, at the latest; empty if nothing can be promised
 * @param until when it ends
 */
public record Offer(
        OfferId id,
        CartId cart,
        Basket basket,
        Delivery delivery,
        List<OrderLine> lines,
        Optional<Instant> readyBy,
        Instant until) {

    /** Copies the lines. */
    public Offer {
        lines = List.copyOf(lines);
    }

    /**
     * Tells what the customer would pay.
     *
     * @return the total
     */
    public Money total() {
        return totals().total();
    }

    /**
     * Tells what the total is made of.
     *
     * @return the totals over all lines
     */
    public OrderTotals totals() {
        return OrderTotals.of(lines);
    }
}
