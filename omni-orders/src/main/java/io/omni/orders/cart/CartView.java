package io.omni.orders.cart;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a cart looks at an instant. A device keeps it, and compares the next look with it.
 *
 * @param cart which cart
 * @param channel where it is looked at
 * @param at when
 * @param lines what is in it
 * @param goods what all of it costs after discount, without delivery; empty if something has no price, or nothing is in it
 * @param notices what is not as the customer wants it now, by line
 */
public record CartView(
        CartId cart, ChannelId channel, Instant at, List<Line> lines, Optional<Money> goods, List<CartNotice> notices) {

    /** Copies the lists. */
    public CartView {
        lines = List.copyOf(lines);
        notices = List.copyOf(notices);
    }

    /**
     * Tells what has changed since an earlier view of the same cart.
     *
     * @param earlier the earlier view
     * @return by line, what is otherwise now; nothing if the earlier view is of another cart
     */
    public List<CartNotice> since(CartView earlier) {
        if (!earlier.cart().equals(cart)) {
            return List.of();
        }
        Map<LineId, Line> before = new LinkedHashMap<>();
        earlier.lines().forEach(line -> before.put(line.line(), line));
        List<CartNotice> changes = new ArrayList<>();
        for (Line line : lines) {
            Line was = before.remove(line.line());
            if (was == null) {
                changes.add(new CartNotice.QuantityChanged(
                        line.line(), 0, line.quantity().units()));
            } else {
                line.compare(was, changes);
            }
        }
        before.values()
                .forEach(gone -> changes.add(new CartNotice.QuantityChanged(
                        gone.line(), gone.quantity().units(), 0)));
        return List.copyOf(changes);
    }

    /**
     * A line.
     *
     * @param line its number
     * @param sku what
     * @param quantity how many
     * @param unitPrice what one costs before discount; empty if it has no price
     * @param discount what is taken off the line alone; empty if it has no price
     * @param available how many units are available over all locations that ship
     * @param readyBy when the first location that has any hands over to its carrier; empty if nobody can tell
     */
    public record Line(
            LineId line,
            Sku sku,
            Quantity quantity,
            Optional<Money> unitPrice,
            Optional<Money> discount,
            long available,
            Optional<Instant> readyBy) {

        private void compare(Line was, List<CartNotice> changes) {
            if (unitPrice.isPresent() && was.unitPrice.isPresent() && !unitPrice.equals(was.unitPrice)) {
                changes.add(new CartNotice.PriceChanged(line, was.unitPrice.get(), unitPrice.get()));
            }
            if (!quantity.equals(was.quantity)) {
                changes.add(new CartNotice.QuantityChanged(line, was.quantity.units(), quantity.units()));
            }
            if (!readyBy.equals(was.readyBy)) {
                changes.add(new CartNotice.PromiseChanged(line, was.readyBy, readyBy));
            }
        }
    }
}
