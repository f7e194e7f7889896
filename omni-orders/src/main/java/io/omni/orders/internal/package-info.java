/** How the facades load, decide and save; nothing here is for a host. */
@NullMarked
package io.omni.orders.internal;

import org.jspecify.annotations.NullMarked;
