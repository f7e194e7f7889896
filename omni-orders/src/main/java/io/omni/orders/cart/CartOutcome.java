package io.omni.orders.cart;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.VariantChoice;
import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import io.omni.orders.order.NotOffered;
import io.omni.orders.order.OrderId;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** The answer to a command that changes a cart. */
public sealed interface CartOutcome extends CommandOutcome {

    /**
     * It was done, now or when the same command came first.
     *
     * @param cart which cart
     * @param lines the lines that were changed: for each item added the line it went to, or the line whose quantity was set
     */
    record Changed(CartId cart, List<LineId> lines) implements CartOutcome {

        /** Copies the lines. */
        public Changed {
            lines = List.copyOf(lines);
        }
    }

    /**
     * There is no such cart.
     *
     * @param cart the id
     */
    record NoSuchCart(CartId cart) implements CartOutcome, Refusal {}

    /**
     * The cart was checked out.
     *
     * @param cart the cart
     * @param order the order it became
     */
    record CheckedOut(CartId cart, OrderId order) implements CartOutcome, Refusal {}

    /**
     * The cart has no such line.
     *
     * @param cart the cart
     * @param line the line
     */
    record NoSuchLine(CartId cart, LineId line) implements CartOutcome, Refusal {}

    /**
     * The options do not say which variant. Nothing was put in.
     *
     * @param choice what is still to be chosen, or what is wrong
     */
    record NotChosen(VariantChoice choice) implements CartOutcome, Refusal {}

    /**
     * The channel does not sell something of it. Nothing was put in.
     *
     * @param reason what
     */
    record Refused(NotOffered reason) implements CartOutcome, Refusal {}

    /**
     * A price was agreed in another currency than the cart's.
     *
     * @param price the price
     * @param expected the currency of the cart
     */
    record WrongCurrency(Money price, Currency expected) implements CartOutcome, Refusal {}

    /**
     * A code was issued.
     *
     * @param cart which cart
     * @param code what the device shows
     * @param until when it ends
     */
    record CodeIssued(CartId cart, CartCode code, Instant until) implements CartOutcome {}

    /** No cart can be taken over by this code: it is wrong, used, too old, or was tried too often. It is not told which. */
    record WrongCode() implements CartOutcome, Refusal {}

    /**
     * What was in the cart is in another one.
     *
     * @param cart the cart
     * @param into the other cart
     */
    record MergedInto(CartId cart, CartId into) implements CartOutcome, Refusal {}

    /**
     * The cart is another customer's.
     *
     * @param cart the cart
     */
    record NotAnonymous(CartId cart) implements CartOutcome, Refusal {}

    /**
     * Two carts that are to become one differ in some items: ask the customer, and say {@link MergePolicy#SUM} or
     * {@link MergePolicy#LATEST}.
     *
     * @param cart the anonymous cart
     * @param into the customer's cart
     * @param items what they differ in
     */
    record Differing(CartId cart, CartId into, List<Difference> items) implements CartOutcome, Refusal {

        /** Copies the items. */
        public Differing {
            items = List.copyOf(items);
        }
    }

    /**
     * An item of which two carts have different quantities.
     *
     * @param sku what
     * @param anonymous how many the anonymous cart has
     * @param own how many the customer's cart has
     */
    record Difference(Sku sku, Quantity anonymous, Quantity own) {}

    /**
     * A line would have more units than are allowed: a slip, most likely.
     *
     * @param sku of what
     * @param units how many
     * @param most how many are allowed
     */
    record TooMany(Sku sku, long units, long most) implements CartOutcome, Refusal {}
}
