/**
 * How many. A {@link io.omni.core.quantity.Quantity} counts goods in their smallest unit (pieces, grams, millimeters) and is never
 * negative: what is missing is a shortage that the domain names, not a quantity below zero.
 */
@NullMarked
package io.omni.core.quantity;

import org.jspecify.annotations.NullMarked;
