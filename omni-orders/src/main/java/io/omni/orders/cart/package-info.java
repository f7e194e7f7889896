/** What a customer is putting together before an order is placed. */
@NullMarked
package io.omni.orders.cart;

import org.jspecify.annotations.NullMarked;
