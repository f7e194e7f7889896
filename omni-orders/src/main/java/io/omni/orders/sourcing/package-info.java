/** Which location supplies which units, and why no other does. */
@NullMarked
package io.omni.orders.sourcing;

import org.jspecify.annotations.NullMarked;
