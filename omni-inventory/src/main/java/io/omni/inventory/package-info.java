/**
 * The door to the stock of all locations: {@link io.omni.inventory.Inventory}. Its commands and answers are in
 * {@link io.omni.inventory.stock} (what moves), {@link io.omni.inventory.reservation} (what is held) and {@link io.omni.inventory.quota}
 * (what is set aside for a channel).
 */
@NullMarked
package io.omni.inventory;

import org.jspecify.annotations.NullMarked;
