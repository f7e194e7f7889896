/** How points are decided and posted to the ledger; nothing here is for a host. */
@NullMarked
package io.omni.loyalty.internal;

import org.jspecify.annotations.NullMarked;
