package io.omni.inventory.promise;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidText;
import io.omni.inventory.confidence.ServiceLevel;
import io.omni.inventory.stock.StockKey;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is promised of some SKUs at some locations, in some channels and by some methods.
 *
 * @param name what people call it
 * @param channels in which channels; empty for all, and for what is sold in none
 * @param methods by which methods; empty for all
 * @param skus of what; empty for every SKU. A category is the SKUs that are in it
 * @param locations where; empty for every location
 * @param safetyStock what is kept back of the units on hand
 * @param threshold below how many units nothing is offered any more, so that the last ones are not looked for in vain
 * @param onSupply up to how many units may be promised at a time that are still to come: pre-orders, and back-orders on supply that is known
 * @param beyond up to how many units may be promised that nothing is known of: back-orders. At no instant are more due than are known to be there
 *     by then, and these; and in all no more are promised on supply than both limits add up to
 * @param serviceLevel with which probability what is offered of the units on hand is to be there; 0 where the book is believed
 */
public record PromiseRule(
        @Required @ValidText String name,
        @Required Set<ChannelId> channels,
        @Required Set<PromiseMethod> methods,
        @Required Set<Sku> skus,
        @Required Set<LocationId> locations,
        @Required SafetyStock safetyStock,
        @Required Quantity threshold,
        @Required Quantity onSupply,
        @Required Quantity beyond,
        @Required ServiceLevel serviceLevel) {

    /** The book is believed, whatever counts and picks have shown. */
    public static final ServiceLevel BELIEVED = new ServiceLevel(0);

    /** Refuses a blank name. */
    public PromiseRule {
        if (Given.require("name", name).isBlank()) {
            throw new IllegalArgumentException("Name of promise rule '%s': is blank, give a text".formatted(name));
        }
        channels = Set.copyOf(Given.require("channels", channels));
        EnumSet<PromiseMethod> sorted = EnumSet.noneOf(PromiseMethod.class);
        sorted.addAll(Given.require("methods", methods));
        methods = Collections.unmodifiableSet(sorted);
        skus = Set.copyOf(Given.require("skus", skus));
        locations = Set.copyOf(Given.require("locations", locations));
        Given.require("safety stock", safetyStock);
        Given.require("threshold", threshold);
        Given.require("on supply", onSupply);
        Given.require("beyond", beyond);
        Given.require("service level", serviceLevel);
    }

    /**
     * A rule for everything by which all that is on hand is promised, and nothing else.
     *
     * @param name what people call it
     * @return the rule
     */
    public static PromiseRule named(String name) {
        return new PromiseRule(
                name,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                SafetyStock.NONE,
                Quantity.ZERO,
                Quantity.ZERO,
                Quantity.ZERO,
                BELIEVED);
    }

    /**
     * This rule in some channels.
     *
     * @param only which
     * @return the rule
     */
    public PromiseRule in(ChannelId... only) {
        return new PromiseRule(
                name, Set.of(only), methods, skus, locations, safetyStock, threshold, onSupply, beyond, serviceLevel);
    }

    /**
     * This rule for some methods.
     *
     * @param only which
     * @return the rule
     */
    public PromiseRule by(PromiseMethod... only) {
        return new PromiseRule(
                name, channels, Set.of(only), skus, locations, safetyStock, threshold, onSupply, beyond, serviceLevel);
    }

    /**
     * This rule for some SKUs.
     *
     * @param only which
     * @return the rule
     */
    public PromiseRule of(Sku... only) {
        return new PromiseRule(
                name,
                channels,
                methods,
                Set.of(only),
                locations,
                safetyStock,
                threshold,
                onSupply,
                beyond,
                serviceLevel);
    }

    /**
     * This rule for some locations.
     *
     * @param only which
     * @return the rule
     */
    public PromiseRule at(LocationId... only) {
        return new PromiseRule(
                name, channels, methods, skus, Set.of(only), safetyStock, threshold, onSupply, beyond, serviceLevel);
    }

    /**
     * This rule with units kept back.
     *
     * @param kept how many
     * @return the rule
     */
    public PromiseRule keeping(SafetyStock kept) {
        return new PromiseRule(
                name, channels, methods, skus, locations, kept, threshold, onSupply, beyond, serviceLevel);
    }

    /**
     * This rule with a threshold.
     *
     * @param least below how many units nothing is offered any more
     * @return the rule
     */
    public PromiseRule atLeast(Quantity least) {
        return new PromiseRule(
                name, channels, methods, skus, locations, safetyStock, least, onSupply, beyond, serviceLevel);
    }

    /**
     * This rule with promises on what is still to come.
     *
     * @param most up to how many units at a time
     * @return the rule
     */
    public PromiseRule onSupply(Quantity most) {
        return new PromiseRule(
                name, channels, methods, skus, locations, safetyStock, threshold, most, beyond, serviceLevel);
    }

    /**
     * This rule with promises beyond what is known of.
     *
     * @param most up to how many units at a time
     * @return the rule
     */
    public PromiseRule beyond(Quantity most) {
        return new PromiseRule(
                name, channels, methods, skus, locations, safetyStock, threshold, onSupply, most, serviceLevel);
    }

    /**
     * This rule with the book believed as far as counts, RFID reads and picks have shown it to be right.
     *
     * @param level with which probability what is offered is to be there
     * @return the rule
     */
    public PromiseRule sureBy(ServiceLevel level) {
        return new PromiseRule(
                name, channels, methods, skus, locations, safetyStock, threshold, onSupply, beyond, level);
    }

    /**
     * Tells whether units may be promised that are still to come.
     *
     * @return whether, on known supply or beyond it
     */
    public boolean promisesSupply() {
        return onSupply.isPositive() || beyond.isPositive();
    }

    /**
     * Tells whether the book is asked about, rather than believed.
     *
     * @return whether it is
     */
    public boolean doubtsTheBook() {
        return !serviceLevel.equals(BELIEVED);
    }

    /**
     * Tells whether the rule is about a promise.
     *
     * @param key of what and where
     * @param channel in which channel, or empty
     * @param method by which method
     * @return whether it is
     */
    public boolean covers(StockKey key, Optional<ChannelId> channel, PromiseMethod method) {
        return (channels.isEmpty() || channel.filter(channels::contains).isPresent())
                && (methods.isEmpty() || methods.contains(method))
                && (skus.isEmpty() || skus.contains(key.sku()))
                && (locations.isEmpty() || locations.contains(key.location()));
    }
}
