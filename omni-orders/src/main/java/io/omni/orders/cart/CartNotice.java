package io.omni.orders.cart;

import io.omni.core.basket.LineId;
import io.omni.core.money.Money;
import java.time.Instant;
import java.util.Optional;

/** Something that a customer should know about a line of a cart, because it is not so, or not so any more. */
public sealed interface CartNotice {

    /**
     * Names the line.
     *
     * @return its number
     */
    LineId line();

    /**
     * A unit costs something else than at the look before.
     *
     * @param line which line
     * @param was what it cost
     * @param now what it costs
     */
    record PriceChanged(LineId line, Money was, Money now) implements CartNotice {}

    /**
     * It has no price, or the channel does not sell it.
     *
     * @param line which line
     */
    record NotSold(LineId line) implements CartNotice {}

    /**
     * Fewer units are available than the lines with this SKU want together.
     *
     * @param line which line
     * @param wanted by all lines with this SKU
     * @param available over all locations that ship
     */
    record TooFew(LineId line, long wanted, long available) implements CartNotice {}

    /**
     * It can be had later or sooner than at the look before.
     *
     * @param line which line
     * @param was when it was to be handed over to the carrier at the earliest; empty if nobody could tell
     * @param now when it is now
     */
    record PromiseChanged(LineId line, Optional<Instant> was, Optional<Instant> now) implements CartNotice {}

    /**
     * It came into the cart, or its quantity changed, since the look before: on another device, say.
     *
     * @param line which line
     * @param was how many units it had, 0 for none
     * @param now how many it has, 0 for none
     */
    record QuantityChanged(LineId line, long was, long now) implements CartNotice {}
}
