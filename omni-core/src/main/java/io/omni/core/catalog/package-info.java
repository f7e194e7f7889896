/**
 * What is sold. A {@link io.omni.core.catalog.Product} is shown to customers and comes in one or more
 * {@link io.omni.core.catalog.Variant variants}; a variant is what is counted, reserved and put in a box, and its
 * {@link io.omni.core.catalog.Sku} names it in every channel and at every location.
 */
@NullMarked
package io.omni.core.catalog;

import org.jspecify.annotations.NullMarked;
