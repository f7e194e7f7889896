/** How movements and reservations are posted to the ledger; nothing here is for a host. */
@NullMarked
package io.omni.inventory.internal;

import org.jspecify.annotations.NullMarked;
