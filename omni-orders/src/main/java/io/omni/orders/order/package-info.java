/** The order: what was bought, what it costs to the cent, which location supplies which units, and what has become of it. */
@NullMarked
package io.omni.orders.order;

import org.jspecify.annotations.NullMarked;
