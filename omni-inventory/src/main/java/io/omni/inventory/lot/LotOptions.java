package io.omni.inventory.lot;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.validation.Given;
import java.util.List;
import java.util.Optional;

/**
 * What a host says of lots.
 *
 * @param tracked of which SKUs lots or serial numbers are kept
 * @param shelfLife how long units have to be good when they leave, by rules of which the first counts that covers a sale; without one they
 *     must not have expired
 */
public record LotOptions(TrackedSkus tracked, List<ShelfLifeRule> shelfLife) {

    /** Nothing is tracked. */
    public static final LotOptions NONE = new LotOptions(TrackedSkus.NOTHING, List.of());

    private static final ShelfLifeRule NOT_EXPIRED = ShelfLifeRule.of("best before", java.time.Duration.ZERO);

    /** Refuses what is null. */
    public LotOptions {
        Given.require("tracked SKUs", tracked);
        shelfLife = Given.copy("shelf life rules", shelfLife);
    }

    /**
     * Keeps lots and serial numbers.
     *
     * @param tracked of which SKUs
     * @return the options, with no rule of shelf life
     */
    public static LotOptions tracking(TrackedSkus tracked) {
        return new LotOptions(tracked, List.of());
    }

    /**
     * Asks for shelf life.
     *
     * @param rules the rules, the most particular first
     * @return these options with them
     */
    public LotOptions withShelfLife(ShelfLifeRule... rules) {
        return new LotOptions(tracked, List.of(rules));
    }

    /**
     * Finds the rule for a sale.
     *
     * @param sku of what
     * @param channel in which channel, or empty
     * @return the rule
     */
    public ShelfLifeRule rule(Sku sku, Optional<ChannelId> channel) {
        return shelfLife.stream()
                .filter(rule -> rule.covers(sku, channel))
                .findFirst()
                .orElse(NOT_EXPIRED);
    }
}
