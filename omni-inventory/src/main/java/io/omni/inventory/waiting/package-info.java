/**
 * The line of those who got nothing, or less than they wanted: units that become free are offered in the order in which people joined, each offer a
 * reservation with an expiry.
 */
@NullMarked
package io.omni.inventory.waiting;

import org.jspecify.annotations.NullMarked;
