package io.omni.orders.cart;

import io.omni.core.command.CommandOutcome;
import java.util.Currency;

/**
 * The answer to {@link OpenCart}: the cart was opened, now or when the same command came first.
 *
 * @param cart the cart's id
 * @param currency of the channel, in which the cart is
 */
public record CartOpened(CartId cart, Currency currency) implements CommandOutcome {}
