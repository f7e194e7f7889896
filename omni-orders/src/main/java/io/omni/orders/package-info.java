/**
 * The doors to orders: {@link io.omni.orders.Carts} first, then {@link io.omni.orders.Orders}.
 *
 * <p>The packages below follow the way of an order: {@code cart}, {@code placement}, {@code sourcing}, {@code order}, {@code fulfillment},
 * {@code returns}. The ports that a host may plug in are in {@code payment}, {@code pricing}, {@code stock} and {@code points}.
 */
@NullMarked
package io.omni.orders;

import org.jspecify.annotations.NullMarked;
