package io.omni.orders.pickup;

import io.omni.core.geo.Distance;
import io.omni.core.location.LocationId;
import io.omni.orders.fulfillment.PickupPromise;
import java.util.Optional;

/**
 * A location where goods can be fetched.
 *
 * @param location which location
 * @param distance how far it is
 * @param promise from when on, after what the location has to pick already; empty if nothing is known of its hours
 */
public record PickupOffer(LocationId location, Distance distance, Optional<PickupPromise> promise) {}
