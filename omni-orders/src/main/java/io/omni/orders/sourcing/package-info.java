/** Which location supplies which units, and why no other does: {@link io.omni.orders.sourcing.Sourcing}, which a host may plug in. */
@NullMarked
package io.omni.orders.sourcing;

import org.jspecify.annotations.NullMarked;
