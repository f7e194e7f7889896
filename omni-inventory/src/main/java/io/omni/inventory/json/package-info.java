/**
 * The JSON of stock, reservations and movements: see {@link io.omni.core.json} for what every form keeps to. The only package of this module that uses Jackson.
 */
@NullMarked
package io.omni.inventory.json;

import org.jspecify.annotations.NullMarked;
