/** The port to the stock: {@link io.omni.orders.stock.Stock}. */
@NullMarked
package io.omni.orders.stock;

import org.jspecify.annotations.NullMarked;
