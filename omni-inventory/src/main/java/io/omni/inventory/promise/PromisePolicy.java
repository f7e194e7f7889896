package io.omni.inventory.promise;

import io.omni.core.channel.ChannelId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.stock.StockKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is promised, by rules of which the first counts that covers a promise. Where none does, all that is on hand is promised and nothing
 * else.
 *
 * @param rules the rules, the most particular first
 */
public record PromisePolicy(@Required List<PromiseRule> rules) {

    /** All that is on hand, and nothing else. */
    public static final PromisePolicy PLAIN = new PromisePolicy(List.of());

    private static final PromiseRule NO_RULE = PromiseRule.named("no rule");

    /** Refuses two rules of one name. */
    public PromisePolicy {
        rules = Given.copy("rules", rules);
        Set<String> names = new HashSet<>();
        for (PromiseRule rule : rules) {
            if (!names.add(rule.name())) {
                throw new IllegalArgumentException(
                        "two promise rules are called '%s': give each a name of its own".formatted(rule.name()));
            }
        }
    }

    /**
     * A policy.
     *
     * @param rules the rules, the most particular first
     * @return the policy
     */
    public static PromisePolicy of(PromiseRule... rules) {
        return new PromisePolicy(List.of(rules));
    }

    /**
     * Finds the rule for a promise.
     *
     * @param key of what and where
     * @param channel in which channel, or empty
     * @param method by which method
     * @return the rule; one that promises all that is on hand where none is given
     */
    public PromiseRule rule(StockKey key, Optional<ChannelId> channel, PromiseMethod method) {
        return rules.stream()
                .filter(rule -> rule.covers(key, channel, method))
                .findFirst()
                .orElse(NO_RULE);
    }

    /**
     * Tells whether units may be promised that are still to come, in any channel and by any method.
     *
     * @param key of what and where
     * @return whether a rule about it allows it
     */
    public boolean promisesSupply(StockKey key) {
        return rules.stream()
                .anyMatch(rule -> rule.promisesSupply()
                        && (rule.skus().isEmpty() || rule.skus().contains(key.sku()))
                        && (rule.locations().isEmpty() || rule.locations().contains(key.location())));
    }
}
