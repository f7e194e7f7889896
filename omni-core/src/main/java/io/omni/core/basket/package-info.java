/**
 * What somebody is about to buy. A {@link io.omni.core.basket.Basket} is the common word of the modules: pricing, promising and ordering
 * all take the same one. It holds no state of its own; a cart that lives and changes is kept by the orders module and shown to the
 * others as a basket.
 */
@NullMarked
package io.omni.core.basket;

import org.jspecify.annotations.NullMarked;
