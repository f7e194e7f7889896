/**
 * Counting what is there while the shop goes on selling: {@link io.omni.inventory.count.Counts}. A count is opened for some SKUs, a shelf or
 * a whole store; its lines are tallied, each against the book of that very moment; what differs is posted once somebody has approved it.
 */
@NullMarked
package io.omni.inventory.count;

import org.jspecify.annotations.NullMarked;
