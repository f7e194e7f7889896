package io.omni.orders.sourcing;

import java.util.List;
import java.util.Optional;

/** Decides which location supplies which units. A pure function: the same request gives the same plan, on every machine. */
@FunctionalInterface
public interface Sourcing {

    /**
     * Decides.
     *
     * @param request what is wanted and what is there
     * @return the plan; it supplies no more than each of the candidates has, and nothing from those that cannot do what is needed. The strategies
     *     without costs supply as much as the others have together
     */
    SourcingPlan plan(SourcingRequest request);

    /**
     * The nearest location that has everything; where none has, nearest locations first, each with what it has. Equal distances are decided
     * by location id. Locations that cannot do what is needed, or are closed for good, supply nothing.
     *
     * @return the strategy
     */
    static Sourcing nearest() {
        return new NearestSourcing();
    }

    /**
     * As much as there is, in the fewest shipments, and of these from the nearest locations.
     *
     * @return the strategy
     */
    static Sourcing fewestShipments() {
        return new FewestShipmentsSourcing();
    }

    /**
     * Locations in the order of rankings, each with what it has. Where none decides, ids do.
     *
     * @param rankings what decides, the first one first
     * @return the strategy
     */
    static RankedSourcing ranked(Ranking... rankings) {
        return new RankedSourcing(List.of(rankings), Optional.empty());
    }

    /**
     * The cheapest plan within a retailer's rules, with a proof of how much cheaper another could be.
     *
     * @param policy rules, costs and limits
     * @return the strategy
     */
    static LeastCostSourcing leastCost(SourcingPolicy policy) {
        return new LeastCostSourcing(policy);
    }
}
