package io.omni.orders.sourcing;

/** Decides which location supplies which units. A pure function: the same request gives the same plan, on every machine. */
@FunctionalInterface
public interface Sourcing {

    /**
     * Decides.
     *
     * @param request what is wanted and what is there
     * @return the plan; it supplies as much as those candidates have together that can do what is needed, and no more than
     *     each of them has
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
}
