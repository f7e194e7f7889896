/**
 * Placing an order in steps that survive a crash between any two of them: {@link io.omni.orders.placement.PlaceOrder} and its
 * {@link io.omni.orders.placement.PlaceOutcome outcomes}.
 */
@NullMarked
package io.omni.orders.placement;

import org.jspecify.annotations.NullMarked;
