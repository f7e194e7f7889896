package io.omni.loyalty.points;

import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.NotNegative;
import io.omni.core.validation.Required;
import java.time.Duration;

/**
 * What a retailer promises its members. Each purchase keeps to the program of the day on which it was first heard of.
 *
 * @param rule how many points an amount earns
 * @param pendingFor how long after a purchase first earned them its points cannot be used yet: until the return window ends
 * @param validFor how long they can be used after that
 */
public record PointsProgram(
        @Required EarningRule rule,
        @NotNegative Duration pendingFor,
        @MoreThanZero Duration validFor) {

    /** Checks that points can be used at some time. */
    public PointsProgram {
        Given.require("rule", rule);
        Given.require("pending for", pendingFor);
        Given.require("valid for", validFor);
        if (pendingFor.isNegative()) {
            throw new IllegalArgumentException(
                    "points cannot be pending for %s: give zero or a positive duration".formatted(pendingFor));
        }
        if (validFor.isNegative() || validFor.isZero()) {
            throw new IllegalArgumentException(
                    "points valid for %s could never be used: give a positive duration".formatted(validFor));
        }
    }
}
