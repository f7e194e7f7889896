/**
 * The JSON of carts, orders, fulfillment and returns: see {@link io.omni.core.json} for what every form keeps to. The only package of this module that uses Jackson.
 */
@NullMarked
package io.omni.orders.json;

import org.jspecify.annotations.NullMarked;
