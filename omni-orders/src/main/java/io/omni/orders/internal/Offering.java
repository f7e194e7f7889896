package io.omni.orders.internal;

import io.omni.core.catalog.Catalog;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.Assortment;
import io.omni.core.channel.Channel;
import io.omni.core.channel.ChannelCapability;
import io.omni.orders.order.NotOffered;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a channel offers, and what it lists. */
public final class Offering {

    private Offering() {}

    /**
     * Tells why a channel does not do something.
     *
     * @param channel the channel
     * @param capability what it is to do
     * @return why not, or empty if it does
     */
    public static Optional<NotOffered> lacking(Channel channel, ChannelCapability capability) {
        return channel.offers(capability)
                ? Optional.empty()
                : Optional.of(new NotOffered.ChannelLacks(channel.id(), capability));
    }

    /**
     * Tells why a channel does not sell something.
     *
     * @param channel the channel
     * @param skus what it is to sell
     * @param catalog the products
     * @return why not, or empty if it does
     */
    public static Optional<NotOffered> notSold(Channel channel, Collection<Sku> skus, Catalog catalog) {
        Optional<NotOffered> lacking = lacking(channel, ChannelCapability.SELLS);
        if (lacking.isPresent() || channel.assortment() instanceof Assortment.Everything) {
            return lacking;
        }
        List<Sku> unlisted = skus.stream()
                .distinct()
                .sorted()
                .filter(sku -> catalog.product(sku)
                        .filter(product -> channel.assortment().lists(product, sku))
                        .isEmpty())
                .toList();
        return unlisted.isEmpty() ? Optional.empty() : Optional.of(new NotOffered.NotListed(channel.id(), unlisted));
    }
}
