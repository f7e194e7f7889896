/** Units held for somebody: until an instant, for good once confirmed, and out of the stock when they ship. */
@NullMarked
package io.omni.inventory.reservation;

import org.jspecify.annotations.NullMarked;
