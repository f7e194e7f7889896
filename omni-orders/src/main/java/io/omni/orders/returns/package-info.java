/** Goods that come back, at any location, and the refund that they are due. */
@NullMarked
package io.omni.orders.returns;

import org.jspecify.annotations.NullMarked;
