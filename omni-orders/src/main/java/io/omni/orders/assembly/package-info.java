/**
 * The facade {@link io.omni.orders.assembly.Omni}: the one place that sees orders, inventory and loyalty together. A host begins with
 * {@code Omni.inMemory()}, or with {@code Omni.builder()} to plug in storage, payments and rules of its own.
 */
@NullMarked
package io.omni.orders.assembly;

import org.jspecify.annotations.NullMarked;
