/** Placing an order in steps that survive a crash between any two of them. */
@NullMarked
package io.omni.orders.placement;

import org.jspecify.annotations.NullMarked;
