package io.omni.orders.sourcing;

import io.omni.orders.sourcing.solver.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a retailer wants orders supplied: rules first, then cost.
 *
 * @param costs what is made least
 * @param rules what locations may give; all of them hold
 * @param maxShipments how many shipments an order may be split into; empty if that is for the cost to say
 * @param complete whether an order that cannot be supplied whole is not supplied at all
 * @param effort how far to look for a cheaper plan
 */
public record SourcingPolicy(
        SourcingCosts costs,
        List<SourcingRule> rules,
        Optional<Integer> maxShipments,
        boolean complete,
        Effort effort) {

    /** Copies the rules, and refuses no shipments. */
    public SourcingPolicy {
        rules = List.copyOf(rules);
        if (maxShipments.isPresent() && maxShipments.get() < 1) {
            throw new IllegalArgumentException(
                    "%d shipments are allowed: give at least one".formatted(maxShipments.get()));
        }
    }

    /**
     * Nothing but costs.
     *
     * @param costs what is made least
     * @return a policy without rules, in which orders may be split and supplied in part
     */
    public static SourcingPolicy of(SourcingCosts costs) {
        return new SourcingPolicy(costs, List.of(), Optional.empty(), false, Effort.DEFAULT);
    }

    /**
     * This policy with a rule more.
     *
     * @param rule what locations may give
     * @return the policy with it
     */
    public SourcingPolicy with(SourcingRule rule) {
        List<SourcingRule> all = new ArrayList<>(rules);
        all.add(rule);
        return new SourcingPolicy(costs, all, maxShipments, complete, effort);
    }

    /**
     * This policy with fewer shipments.
     *
     * @param shipments how many an order may be split into, at least one
     * @return the policy with that limit
     */
    public SourcingPolicy withMaxShipments(int shipments) {
        return new SourcingPolicy(costs, rules, Optional.of(shipments), complete, effort);
    }

    /**
     * This policy for orders that are supplied whole or not at all.
     *
     * @return the policy that leaves no units of an order unfilled unless it leaves all
     */
    public SourcingPolicy wholeOrNothing() {
        return new SourcingPolicy(costs, rules, maxShipments, true, effort);
    }

    /**
     * This policy with another effort.
     *
     * @param other how far to look for a cheaper plan
     * @return the policy with it
     */
    public SourcingPolicy withEffort(Effort other) {
        return new SourcingPolicy(costs, rules, maxShipments, complete, other);
    }
}
