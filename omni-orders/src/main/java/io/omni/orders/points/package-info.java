/** The port to loyalty points: {@link io.omni.orders.points.Points}. */
@NullMarked
package io.omni.orders.points;

import org.jspecify.annotations.NullMarked;
