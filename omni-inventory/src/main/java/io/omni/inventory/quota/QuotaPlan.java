package io.omni.inventory.quota;

import io.omni.core.channel.ChannelId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.stock.StockKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules by which units are set aside. For each channel the first rule counts that covers a SKU and location. Where none does, units
 * that were set aside by hand are the channel's alone, and none are set aside by themselves.
 *
 * @param rules the rules, the most important first: it is filled first, and lends last
 */
public record QuotaPlan(@Required List<QuotaRule> rules) {

    /** Nothing is set aside. */
    public static final QuotaPlan NONE = new QuotaPlan(List.of());

    /** Refuses two rules of one name. */
    public QuotaPlan {
        rules = Given.copy("rules", rules);
        Set<String> names = new HashSet<>();
        for (QuotaRule rule : rules) {
            if (!names.add(rule.name())) {
                throw new IllegalArgumentException(
                        "two quota rules are called '%s': give each a name of its own".formatted(rule.name()));
            }
        }
    }

    /**
     * A plan.
     *
     * @param rules the rules, the most important first
     * @return the plan
     */
    public static QuotaPlan of(QuotaRule... rules) {
        return new QuotaPlan(List.of(rules));
    }

    /**
     * Finds the rule for the units that are set aside for a channel.
     *
     * @param channel for whom
     * @param key what and where
     * @return the rule, or empty
     */
    public Optional<QuotaRule> rule(ChannelId channel, StockKey key) {
        return rules.stream()
                .filter(rule -> rule.channel().equals(channel) && rule.covers(key))
                .findFirst();
    }
}
