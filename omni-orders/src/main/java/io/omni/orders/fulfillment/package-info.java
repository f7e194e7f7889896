/** The part of an order that one location supplies: shipped to the customer, or made ready and handed over at a counter. */
@NullMarked
package io.omni.orders.fulfillment;

import org.jspecify.annotations.NullMarked;
