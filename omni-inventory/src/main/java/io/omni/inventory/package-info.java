/**
 * The door to the stock of all locations: {@link io.omni.inventory.Inventory}. Its commands and answers are in
 * {@link io.omni.inventory.stock} (what moves) and {@link io.omni.inventory.reservation} (what is held). It gives the doors to {@link
 * io.omni.inventory.count} (what is there) and {@link io.omni.inventory.confidence} (how far the book is to be believed).
 */
@NullMarked
package io.omni.inventory;

import org.jspecify.annotations.NullMarked;
