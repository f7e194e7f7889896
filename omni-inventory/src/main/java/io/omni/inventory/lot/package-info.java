/**
 * Which units they are: the lots of what spoils or is recalled, the serial numbers of what is unique. A host says of which SKUs it keeps them
 * ({@link io.omni.inventory.lot.LotOptions}); of all others nothing is kept and nothing is paid. {@link io.omni.inventory.lot.Lots} is the door.
 */
@NullMarked
package io.omni.inventory.lot;

import org.jspecify.annotations.NullMarked;
