/**
 * The door to the stock of all locations: {@link io.omni.inventory.Inventory}. Its commands and answers are in
 * {@link io.omni.inventory.stock} (what moves) and {@link io.omni.inventory.reservation} (what is held). It gives the doors to {@link
 * io.omni.inventory.supply} (what is to come), {@link io.omni.inventory.kit} (what is made of several), {@link io.omni.inventory.lot} (which units they are), {@link io.omni.inventory.count} (what is
 * there), {@link io.omni.inventory.confidence} (how far the book is to be believed), {@link io.omni.inventory.quota} (what is set aside for a
 * channel) and {@link io.omni.inventory.promise} (what may be promised, and why).
 */
@NullMarked
package io.omni.inventory;

import org.jspecify.annotations.NullMarked;
