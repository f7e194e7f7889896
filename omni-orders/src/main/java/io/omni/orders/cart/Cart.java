package io.omni.orders.cart;

import io.omni.core.basket.Basket;
import io.omni.core.basket.BasketLine;
import io.omni.core.basket.LineId;
import io.omni.core.channel.ChannelId;
import io.omni.core.customer.CustomerId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.orders.order.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a customer is putting together.
 *
 * @param id which cart
 * @param channel where it was touched last
 * @param currency of the channel
 * @param customer whose it is, if known
 * @param lines in the order in which they were added; line numbers are never used again
 * @param saved lines that are saved for later
 * @param lastLine the highest line number used so far, 0 for none
 * @param touchedAt when somebody changed it last
 * @param code by which another device may take it over, if one was issued
 * @param state whether it can still be changed
 */
public record Cart(
        CartId id,
        ChannelId channel,
        Currency currency,
        Optional<CustomerId> customer,
        List<BasketLine> lines,
        List<BasketLine> saved,
        int lastLine,
        Instant touchedAt,
        Optional<IssuedCode> code,
        CartState state) {

    /** Copies the lines. */
    public Cart {
        lines = List.copyOf(lines);
        saved = List.copyOf(saved);
    }

    /**
     * Opens a cart.
     *
     * @param command by which command
     * @param currency of the channel
     * @param at when
     * @return an empty cart
     */
    public static Cart open(OpenCart command, Currency currency, Instant at) {
        return new Cart(
                CartId.of(command.id()),
                command.channel(),
                currency,
                command.customer(),
                List.of(),
                List.of(),
                0,
                at,
                Optional.empty(),
                new CartState.Open());
    }

    /**
     * Tells whether it can be changed.
     *
     * @return whether it is open, abandoned or not
     */
    public boolean isOpen() {
        return state instanceof CartState.Open || state instanceof CartState.Abandoned;
    }

    /**
     * Puts items in.
     *
     * @param command which items
     * @return the cart with them
     */
    public Cart add(AddToCart command) {
        return add(command.items());
    }

    private Cart add(List<CartItem> items) {
        List<BasketLine> next = new ArrayList<>(lines);
        int number = lastLine;
        for (CartItem item : items) {
            int existing = indexOf(next, item);
            if (existing >= 0) {
                BasketLine line = next.get(existing);
                next.set(existing, withQuantity(line, line.quantity().plus(item.quantity())));
            } else {
                number++;
                next.add(new BasketLine(new LineId(number), item.sku(), item.quantity(), item.agreedPrice()));
            }
        }
        return with(next, saved, number);
    }

    /**
     * Sets how many units a line has.
     *
     * @param command which line, and how many
     * @return the cart with that; without the line if there are none
     */
    public Cart change(ChangeQuantity command) {
        return change(command.line(), command.quantity());
    }

    private Cart change(LineId number, Quantity quantity) {
        List<BasketLine> next = new ArrayList<>();
        for (BasketLine line : lines) {
            if (!line.id().equals(number)) {
                next.add(line);
            } else if (!quantity.isZero()) {
                next.add(withQuantity(line, quantity));
            }
        }
        return with(next, saved, lastLine);
    }

    /**
     * Saves a line for later, or brings it back. A line that comes back joins the line of the same SKU at the same price.
     *
     * @param command which line, and where to
     * @return the cart with that; unchanged if the line is there already
     */
    public Cart move(MoveLine command) {
        boolean aside = command.place() == LinePlace.SAVED_FOR_LATER;
        List<BasketLine> from = new ArrayList<>(aside ? lines : saved);
        List<BasketLine> to = new ArrayList<>(aside ? saved : lines);
        Optional<BasketLine> found =
                from.stream().filter(line -> line.id().equals(command.line())).findFirst();
        found.ifPresent(line -> {
            from.remove(line);
            join(to, line);
        });
        return with(aside ? from : to, aside ? to : from, lastLine);
    }

    private static void join(List<BasketLine> to, BasketLine line) {
        int existing = indexOf(to, item(line));
        if (existing < 0) {
            to.add(line);
        } else {
            BasketLine before = to.get(existing);
            to.set(existing, withQuantity(before, before.quantity().plus(line.quantity())));
        }
    }

    private static CartItem item(BasketLine line) {
        return new CartItem(line.sku(), line.quantity(), line.agreedPrice());
    }

    /**
     * Takes in what is in another cart. What is in one of the two only is kept as it is.
     *
     * @param other the other cart
     * @param policy what becomes of items that are in both; {@link MergePolicy#ASK} leaves this cart's quantity, for those that differ were
     *     asked about
     * @return this cart with the lines of both
     */
    public Cart merge(Cart other, MergePolicy policy) {
        boolean otherIsLater = other.touchedAt.isAfter(touchedAt);
        Cart merged = this;
        for (BasketLine line : other.lines) {
            Optional<BasketLine> own = merged.lineOf(item(line));
            if (own.isEmpty() || policy == MergePolicy.SUM) {
                merged = merged.add(List.of(item(line)));
            } else if (policy == MergePolicy.LATEST && otherIsLater) {
                merged = merged.change(own.get().id(), line.quantity());
            }
        }
        List<BasketLine> aside = new ArrayList<>(saved);
        int number = merged.lastLine;
        for (BasketLine line : other.saved) {
            if (indexOf(aside, item(line)) < 0) {
                number++;
                aside.add(new BasketLine(new LineId(number), line.sku(), line.quantity(), line.agreedPrice()));
            }
        }
        return merged.with(merged.lines, aside, number);
    }

    /**
     * Finds the items that are in this cart and another with different quantities.
     *
     * @param anonymous the other cart
     * @return the items, in this cart's order
     */
    public List<CartOutcome.Difference> differences(Cart anonymous) {
        List<CartOutcome.Difference> differences = new ArrayList<>();
        for (BasketLine own : lines) {
            anonymous
                    .lineOf(item(own))
                    .filter(line -> !line.quantity().equals(own.quantity()))
                    .ifPresent(line ->
                            differences.add(new CartOutcome.Difference(own.sku(), line.quantity(), own.quantity())));
        }
        return differences;
    }

    /**
     * Takes it to another channel.
     *
     * @param where which channel
     * @param money the channel's currency
     * @return the cart there
     */
    public Cart in(ChannelId where, Currency money) {
        return new Cart(id, where, money, customer, lines, saved, lastLine, touchedAt, code, state);
    }

    /**
     * Makes it that of a customer.
     *
     * @param owner which customer
     * @return the customer's cart
     */
    public Cart of(CustomerId owner) {
        return new Cart(id, channel, currency, Optional.of(owner), lines, saved, lastLine, touchedAt, code, state);
    }

    /**
     * Notes that somebody changed it, which opens a cart that was abandoned.
     *
     * @param at when
     * @return the cart, open
     */
    public Cart touched(Instant at) {
        return new Cart(id, channel, currency, customer, lines, saved, lastLine, at, code, new CartState.Open());
    }

    /**
     * Gives it a code, in place of any that it had, or takes that away.
     *
     * @param issued the code; empty for none
     * @return the cart with it
     */
    public Cart with(Optional<IssuedCode> issued) {
        return new Cart(id, channel, currency, customer, lines, saved, lastLine, touchedAt, issued, state);
    }

    /**
     * Moves it on.
     *
     * @param next what has become of it
     * @return the cart
     */
    public Cart with(CartState next) {
        return new Cart(id, channel, currency, customer, lines, saved, lastLine, touchedAt, code, next);
    }

    /**
     * Closes the cart for an order.
     *
     * @param order which order
     * @return the cart, checked out
     */
    public Cart checkOut(OrderId order) {
        return with(new CartState.CheckedOut(order));
    }

    /**
     * Opens the cart again, because its order came to nothing.
     *
     * @return the cart, open
     */
    public Cart reopen() {
        return with(new CartState.Open());
    }

    /**
     * Finds a price that was agreed in another currency than the cart's.
     *
     * @return the price, or empty
     */
    public Optional<Money> foreignPrice() {
        return Stream.concat(lines.stream(), saved.stream())
                .flatMap(line -> line.agreedPrice().stream())
                .filter(price -> !price.currency().equals(currency))
                .findFirst();
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

    private Cart with(List<BasketLine> next, List<BasketLine> aside, int number) {
        return new Cart(id, channel, currency, customer, next, aside, number, touchedAt, code, state);
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
