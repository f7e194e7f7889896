/** The doors to orders: {@link io.omni.orders.Orders} and {@link io.omni.orders.Carts}. */
@NullMarked
package io.omni.orders;

import org.jspecify.annotations.NullMarked;
