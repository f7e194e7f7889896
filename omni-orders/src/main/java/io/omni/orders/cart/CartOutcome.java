package io.omni.orders.cart;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.VariantChoice;
import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import io.omni.core.money.Money;
import io.omni.orders.order.NotOffered;
import io.omni.orders.order.OrderId;
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
}
