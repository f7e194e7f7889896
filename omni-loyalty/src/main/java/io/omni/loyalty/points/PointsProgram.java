package io.omni.loyalty.points;

import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.NotNegative;
import io.omni.core.validation.Required;
import java.time.Duration;
import java.util.Optional;

/**
 * What a retailer promises its members. Each purchase keeps to the program of the day on which it was first heard of.
 *
 * @param rule how many points an amount earns
 * @param pendingFor how long after a purchase first earned them its points cannot be used yet: until the return window ends, or for none to
 *     have them used at once. {@link ActivatePoints} ends it sooner, when the host knows that nothing can come back
 * @param validFor how long they can be used after that
 * @param clawback how far points are taken back when goods come back
 * @param reinstatement which points a member gets back when what they paid for is canceled
 * @param rate what points are worth; empty where they do not pay for anything by themselves
 */
public record PointsProgram(
        @Required EarningRule rule,
        @NotNegative Duration pendingFor,
        @MoreThanZero Duration validFor,
        @Required Clawback clawback,
        @Required Reinstatement reinstatement,
        @Required Optional<RedemptionRate> rate) {

    /** Checks that points can be used at some time. */
    public PointsProgram {
        Given.require("rule", rule);
        Given.require("pending for", pendingFor);
        Given.require("valid for", validFor);
        Given.require("clawback", clawback);
        Given.require("reinstatement", reinstatement);
        Given.require("rate", rate);
        if (pendingFor.isNegative()) {
            throw new IllegalArgumentException(
                    "points cannot be pending for %s: give zero or a positive duration".formatted(pendingFor));
        }
        if (validFor.isNegative() || validFor.isZero()) {
            throw new IllegalArgumentException(
                    "points valid for %s could never be used: give a positive duration".formatted(validFor));
        }
    }

    /**
     * A program under which what was spent too soon is owed, points given back are the same ones, and what points are worth is not said.
     *
     * @param rule how many points an amount earns
     * @param pendingFor how long points cannot be used yet
     * @param validFor how long they can be used after that
     */
    public PointsProgram(EarningRule rule, Duration pendingFor, Duration validFor) {
        this(rule, pendingFor, validFor, Clawback.UNLIMITED, Reinstatement.REVERSE, Optional.empty());
    }

    /**
     * With another policy for goods that come back.
     *
     * @param policy how far points are taken back
     * @return the program
     */
    public PointsProgram withClawback(Clawback policy) {
        return new PointsProgram(rule, pendingFor, validFor, policy, reinstatement, rate);
    }

    /**
     * With another policy for what is canceled.
     *
     * @param policy which points a member gets back
     * @return the program
     */
    public PointsProgram withReinstatement(Reinstatement policy) {
        return new PointsProgram(rule, pendingFor, validFor, clawback, policy, rate);
    }

    /**
     * With a worth of points.
     *
     * @param worth what points are worth
     * @return the program
     */
    public PointsProgram withRate(RedemptionRate worth) {
        return new PointsProgram(rule, pendingFor, validFor, clawback, reinstatement, Optional.of(worth));
    }
}
