/**
 * Units that a till or kiosk takes along, so that it can sell while it is cut off: a share that is held for it for some time, what it sold of
 * it, told later in any order, and what became of sales that came too late.
 */
@NullMarked
package io.omni.inventory.escrow;

import org.jspecify.annotations.NullMarked;
