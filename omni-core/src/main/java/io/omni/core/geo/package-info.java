/**
 * Where on earth. {@link io.omni.core.geo.GeoPoint Points} and the {@link io.omni.core.geo.Distance} between them, by which stores are
 * ranked for a customer, and {@link io.omni.core.geo.Address postal addresses}. Distances are worked out the same on every machine, to the
 * meter, so that a recorded decision can be replayed.
 */
@NullMarked
package io.omni.core.geo;

import org.jspecify.annotations.NullMarked;
