package io.omni.orders.cart;

import io.omni.core.basket.Basket;
import io.omni.core.basket.BasketLine;
import io.omni.core.basket.LineId;
import io.omni.core.channel.ChannelId;
import io.omni.core.customer.CustomerId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.order.OrderId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What a customer is putting together.
 *
 * @param id which cart
 * @param channel where it was opened
 * @param currency of the channel
 * @param customer whose it is, if known
 * @param lines in the order in which they were added; line numbers are never used again
 * @param lastLine the highest line number used so far, 0 for none
 * @param state whether it can still be changed
 */
public record Cart(
        CartId id,
        ChannelId channel,
        Currency currency,
        Optional<CustomerId> customer,
        List<BasketLine> lines,
        int lastLine,
        CartState state) {

    /** Copies the lines. */
    public Cart {
        lines = List.copyOf(lines);
    }

    /**
     * Opens a cart.
     *
     * @param command by which command
     * @param currency of the channel
     * @return an empty cart
     */
    public static Cart open(OpenCart command, Currency currency) {
        return new Cart(
                CartId.of(command.id()),
                command.channel(),
                currency,
                command.customer(),
                List.of(),
                0,
                new CartState.Open());
    }

    /**
     * Puts items in.
     *
     * @param command which items
     * @return the cart with them
     */
    public Cart add(AddToCart command) {
        List<BasketLine> next = new ArrayList<>(lines);
        int number = lastLine;
        for (CartItem item : command.items()) {
            int existing = indexOf(next, item);
            if (existing >= 0) {
                BasketLine line = next.get(existing);
                next.set(existing, withQuantity(line, line.quantity().plus(item.quantity())));
            } else {
                number++;
                next.add(new BasketLine(new LineId(number), item.sku(), item.quantity(), item.agreedPrice()));
            }
        }
        return with(next, number);
    }

    /**
     * Sets how many units a line has.
     *
     * @param command which line, and how many
     * @return the cart with that; without the line if there are none
     */
    public Cart change(ChangeQuantity command) {
        List<BasketLine> next = new ArrayList<>();
        for (BasketLine line : lines) {
            if (!line.id().equals(command.line())) {
                next.add(line);
            } else if (!command.quantity().isZero()) {
                next.add(withQuantity(line, command.quantity()));
            }
        }
        return with(next, lastLine);
    }

    /**
     * Closes the cart for an order.
     *
     * @param order which order
     * @return the cart, checked out
     */
    public Cart checkOut(OrderId order) {
        return new Cart(id, channel, currency, customer, lines, lastLine, new CartState.CheckedOut(order));
    }

    /**
     * Opens the cart again, because its order came to nothing.
     *
     * @return the cart, open
     */
    public Cart reopen() {
        return new Cart(id, channel, currency, customer, lines, lastLine, new CartState.Open());
    }

    /**
     * Gives what is to be priced and sourced.
     *
     * @return the basket, or empty if nothing is in the cart
     */
    public Optional<Basket> basket() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Basket(channel, currency, customer, lines));
    }

    /**
     * Tells whether there is a line with a number.
     *
     * @param line the number
     * @return whether there is
     */
    public boolean hasLine(LineId line) {
        return lines.stream().anyMatch(candidate -> candidate.id().equals(line));
    }

    /**
     * Finds the line that an item joins or has joined: that of the same SKU at the same price.
     *
     * @param item the item
     * @return the line, or empty if there is none
     */
    public Optional<BasketLine> lineOf(CartItem item) {
        int index = indexOf(lines, item);
        return index < 0 ? Optional.empty() : Optional.of(lines.get(index));
    }

    private Cart with(List<BasketLine> next, int number) {
        return new Cart(id, channel, currency, customer, next, number, state);
    }

    private static int indexOf(List<BasketLine> lines, CartItem item) {
        for (int i = 0; i < lines.size(); i++) {
            BasketLine line = lines.get(i);
            if (line.sku().equals(item.sku()) && line.agreedPrice().equals(item.agreedPrice())) {
                return i;
            }
        }
        return -1;
    }

    private static BasketLine withQuantity(BasketLine line, Quantity quantity) {
        return new BasketLine(line.id(), line.sku(), quantity, line.agreedPrice());
    }
}
