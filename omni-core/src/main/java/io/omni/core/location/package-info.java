/**
 * Where goods are. A {@link io.omni.core.location.Location} is a place that holds stock and from which it can be sold, shipped or handed
 * over; stores and warehouses are locations alike, and so are a supplier who ships for the retailer and a wall of lockers.
 */
@NullMarked
package io.omni.core.location;

import org.jspecify.annotations.NullMarked;
