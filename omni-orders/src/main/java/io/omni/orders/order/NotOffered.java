package io.omni.orders.order;

import io.omni.core.location.LocationCapability;
import io.omni.core.location.LocationId;

/** What was asked for and is not offered. */
public sealed interface NotOffered {

    /**
     * The location does not do this.
     *
     * @param location which location
     * @param capability what it lacks
     */
    record LocationLacks(LocationId location, LocationCapability capability) implements NotOffered {

        @Override
        public String toString() {
            return "location %s is not one that %s".formatted(location, capability);
        }
    }

    /**
     * The location closes for good, or has, before goods could be ready there.
     *
     * @param location which location
     */
    record NeverReady(LocationId location) implements NotOffered {

        @Override
        public String toString() {
            return "location %s does not open for long enough again to get goods ready".formatted(location);
        }
    }
}
