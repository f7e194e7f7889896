package io.omni.orders.order;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelCapability;
import io.omni.core.channel.ChannelId;
import io.omni.core.location.LocationCapability;
import io.omni.core.location.LocationId;
import java.util.List;

/** What was asked for and is not offered. */
public sealed interface NotOffered {

    /**
     * The channel does not do this.
     *
     * @param channel which channel
     * @param capability what it lacks
     */
    record ChannelLacks(ChannelId channel, ChannelCapability capability) implements NotOffered {

        @Override
        public String toString() {
            return "channel %s is not one that %s".formatted(channel, capability);
        }
    }

    /**
     * The channel does not list these.
     *
     * @param channel which channel
     * @param skus what it does not list, in ascending order
     */
    record NotListed(ChannelId channel, List<Sku> skus) implements NotOffered {

        /** Copies the list. */
        public NotListed {
            skus = List.copyOf(skus);
        }

        @Override
        public String toString() {
            return "channel %s does not list %s".formatted(channel, skus);
        }
    }

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
