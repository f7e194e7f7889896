package io.omni.inventory.quota;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidText;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * On what terms units are set aside for a channel. A hard quota is taken by nobody else until it is released. Of a soft one others may take
 * what the channel's reserve leaves, where they find nothing else.
 *
 * @param name what people call it
 * @param channel for whom
 * @param skus of what; empty for every SKU
 * @param locations where; empty for every location
 * @param size up to how many units are set aside by themselves as units come in
 * @param lendsDownTo for a soft quota, how many units others must leave there; empty for a hard one
 * @param releases the steps in which it is given up, in the order of their instants
 */
public record QuotaRule(
        @Required @ValidText String name,
        @Required ChannelId channel,
        @Required Set<Sku> skus,
        @Required Set<LocationId> locations,
        @Required QuotaSize size,
        @Required Optional<Quantity> lendsDownTo,
        @Required List<QuotaRelease> releases) {

    /** What others must leave of a quota of which they may take nothing. */
    public static final long EVERYTHING = Long.MAX_VALUE;

    /** Refuses a blank name and two steps at one instant; sorts the steps. */
    public QuotaRule {
        Given.require("channel", channel);
        Given.require("size", size);
        Given.require("lends down to", lendsDownTo);
        if (Given.require("name", name).isBlank()) {
            throw new IllegalArgumentException("Name of quota rule '%s': is blank, give a text".formatted(name));
        }
        skus = Set.copyOf(Given.require("skus", skus));
        locations = Set.copyOf(Given.require("locations", locations));
        releases = Given.copy("releases", releases).stream()
                .sorted(Comparator.comparing(QuotaRelease::from))
                .toList();
        for (int i = 1; i < releases.size(); i++) {
            if (releases.get(i).from().equals(releases.get(i - 1).from())) {
                throw new IllegalArgumentException("quota rule '%s' has two releases at %s: give one"
                        .formatted(name, releases.get(i).from()));
            }
        }
    }

    /**
     * A quota of every SKU at every location that nobody else may take from.
     *
     * @param name what people call it
     * @param channel for whom
     * @param size up to how many units
     * @return the rule
     */
    public static QuotaRule hard(String name, ChannelId channel, QuotaSize size) {
        return new QuotaRule(name, channel, Set.of(), Set.of(), size, Optional.empty(), List.of());
    }

    /**
     * A quota of every SKU at every location that others may take from.
     *
     * @param name what people call it
     * @param channel for whom
     * @param size up to how many units
     * @param reserve how many units they must leave
     * @return the rule
     */
    public static QuotaRule soft(String name, ChannelId channel, QuotaSize size, Quantity reserve) {
        return new QuotaRule(name, channel, Set.of(), Set.of(), size, Optional.of(reserve), List.of());
    }

    /**
     * This rule for some SKUs.
     *
     * @param only which
     * @return the rule
     */
    public QuotaRule of(Sku... only) {
        return new QuotaRule(name, channel, Set.of(only), locations, size, lendsDownTo, releases);
    }

    /**
     * This rule for some locations.
     *
     * @param only which
     * @return the rule
     */
    public QuotaRule at(LocationId... only) {
        return new QuotaRule(name, channel, skus, Set.of(only), size, lendsDownTo, releases);
    }

    /**
     * This rule with steps in which it is given up.
     *
     * @param steps which
     * @return the rule
     */
    public QuotaRule releasing(QuotaRelease... steps) {
        return new QuotaRule(name, channel, skus, locations, size, lendsDownTo, List.of(steps));
    }

    /**
     * Tells whether the rule is about some stock.
     *
     * @param key which
     * @return whether it is
     */
    public boolean covers(StockKey key) {
        return (skus.isEmpty() || skus.contains(key.sku()))
                && (locations.isEmpty() || locations.contains(key.location()));
    }

    /**
     * Tells up to how many units are set aside by themselves.
     *
     * @param stock how many units are available at the location, for whomever
     * @param at when
     * @return the size, or the share of it that is still kept
     */
    public long target(long stock, Instant at) {
        long full = size.of(stock);
        return step(at).map(step -> step.kept().of(full)).orElse(full);
    }

    /**
     * Tells how many units others must leave in the quota.
     *
     * @param stock how many units are available at the location, for whomever
     * @param at when
     * @return how many; {@link #EVERYTHING} if they may take nothing
     */
    public long kept(long stock, Instant at) {
        long reserve = lendsDownTo.map(Quantity::units).orElse(EVERYTHING);
        return step(at).isEmpty() ? reserve : Math.min(reserve, target(stock, at));
    }

    private Optional<QuotaRelease> step(Instant at) {
        return releases.stream().filter(step -> !at.isBefore(step.from())).reduce((earlier, later) -> later);
    }
}
