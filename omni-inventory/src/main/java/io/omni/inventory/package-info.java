/**
 * The door to the stock of all locations: {@link io.omni.inventory.Inventory}. Its commands and answers are in
 * {@link io.omni.inventory.stock} (what moves), {@link io.omni.inventory.reservation} (what is held), {@link io.omni.inventory.quota} (what is
 * set aside for a channel) and {@link io.omni.inventory.promise} (what may be promised, and why).
 */
@NullMarked
package io.omni.inventory;

import org.jspecify.annotations.NullMarked;
