package io.omni.inventory.lot;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.validation.Given;
import io.omni.core.validation.NotNegative;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidText;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How long units have to be good when they leave.
 *
 * @param name by which answers call it
 * @param channels in which channels they are sold; none named means all, and sales in no channel too
 * @param skus of what; none named means all
 * @param least how long before their best-before instant they leave at the latest
 */
public record ShelfLifeRule(
        @Required @ValidText String name,
        @Required Set<ChannelId> channels,
        @Required Set<Sku> skus,
        @NotNegative Duration least) {

    /** Checks the name, and that the time is not negative. */
    public ShelfLifeRule {
        if (Given.require("name", name).isBlank()) {
            throw new IllegalArgumentException("Name of shelf life rule '%s': is blank, give a text".formatted(name));
        }
        channels = Set.copyOf(Given.require("channels", channels));
        skus = Set.copyOf(Given.require("skus", skus));
        Given.require("least", least);
        if (least.isNegative()) {
            throw new IllegalArgumentException(
                    "shelf life rule '%s' asks for %s: give no time, or a positive one".formatted(name, least));
        }
    }

    /**
     * A rule for everything in all channels.
     *
     * @param name by which answers call it
     * @param least how long units have to be good
     * @return the rule
     */
    public static ShelfLifeRule of(String name, Duration least) {
        return new ShelfLifeRule(name, Set.of(), Set.of(), least);
    }

    /**
     * This rule for some channels.
     *
     * @param only which
     * @return the rule
     */
    public ShelfLifeRule in(ChannelId... only) {
        return new ShelfLifeRule(name, Set.of(only), skus, least);
    }

    /**
     * This rule for some SKUs.
     *
     * @param only which
     * @return the rule
     */
    public ShelfLifeRule about(Sku... only) {
        return new ShelfLifeRule(name, channels, Set.of(only), least);
    }

    /**
     * Tells whether the rule is about a sale.
     *
     * @param sku of what
     * @param channel in which channel, or empty
     * @return whether it is
     */
    public boolean covers(Sku sku, Optional<ChannelId> channel) {
        return (channels.isEmpty() || channel.filter(channels::contains).isPresent())
                && (skus.isEmpty() || skus.contains(sku));
    }
}
