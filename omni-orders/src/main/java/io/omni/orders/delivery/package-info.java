/** What delivery is offered with: services of carriers, how long they take, and what a customer may choose from. */
@NullMarked
package io.omni.orders.delivery;

import org.jspecify.annotations.NullMarked;
