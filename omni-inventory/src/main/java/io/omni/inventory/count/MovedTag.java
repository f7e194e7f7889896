package io.omni.inventory.count;

import io.omni.core.location.LocationId;

/**
 * A unit that was last seen elsewhere.
 *
 * @param tag which one
 * @param from where it was seen before
 */
public record MovedTag(UnitTag tag, LocationId from) {}
