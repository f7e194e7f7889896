package io.omni.inventory.lot;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long units have to be good when they leave, by rules of which the first counts that covers a sale. Where none does they must not have
 * expired.
 *
 * @param rules the rules, the most particular first
 */
public record ShelfLife(@Required List<ShelfLifeRule> rules) {

    /** Nothing but that units have not expired. */
    public static final ShelfLife NOT_EXPIRED = new ShelfLife(List.of());

    private static final ShelfLifeRule NO_RULE = ShelfLifeRule.of("best before", Duration.ZERO);

    /** Copies the rules. */
    public ShelfLife {
        rules = Given.copy("shelf life rules", rules);
    }

    /**
     * Asks for shelf life.
     *
     * @param rules the rules, the most particular first
     * @return the rules together
     */
    public static ShelfLife of(ShelfLifeRule... rules) {
        return new ShelfLife(List.of(rules));
    }

    /**
     * Finds the rule for a sale.
     *
     * @param sku of what
     * @param channel in which channel, or empty
     * @return the rule
     */
    public ShelfLifeRule rule(Sku sku, Optional<ChannelId> channel) {
        return rules.stream()
                .filter(rule -> rule.covers(sku, channel))
                .findFirst()
                .orElse(NO_RULE);
    }
}
