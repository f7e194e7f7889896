/** The port to the payment provider, and what an order has asked of it. */
@NullMarked
package io.omni.orders.payment;

import org.jspecify.annotations.NullMarked;
