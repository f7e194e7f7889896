package io.omni.loyalty.tier;

import io.omni.core.validation.Given;
import io.omni.core.validation.NotNegative;
import io.omni.core.validation.Required;
import io.omni.loyalty.points.Multiplier;

/**
 * A tier.
 *
 * @param id the retailer's name for it
 * @param threshold how much qualifies for it, in the measure of the program; zero for the tier of everybody
 * @param multiplier by how much the points of purchases in it are multiplied
 */
public record Tier(
        @Required TierId id,
        @NotNegative long threshold,
        @Required Multiplier multiplier) {

    /** Refuses a negative threshold. */
    public Tier {
        Given.require("id", id);
        Given.require("multiplier", multiplier);
        if (threshold < 0) {
            throw new IllegalArgumentException("tier %s cannot take %d: give zero or more".formatted(id, threshold));
        }
    }

    /**
     * A tier in which points are not multiplied.
     *
     * @param id the retailer's name for it
     * @param threshold how much qualifies for it
     * @return the tier
     */
    public static Tier of(String id, long threshold) {
        return new Tier(new TierId(id), threshold, Multiplier.ONE);
    }
}
