/** The door to the stock of all locations: {@link io.omni.inventory.Inventory}. */
@NullMarked
package io.omni.inventory;

import org.jspecify.annotations.NullMarked;
