/** The facade {@link io.omni.orders.assembly.Omni}: the one place that sees orders, inventory and loyalty together. */
@NullMarked
package io.omni.orders.assembly;

import org.jspecify.annotations.NullMarked;
