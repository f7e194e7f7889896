package io.omni.orders.sourcing;

/** The cheapest plan, where units have a price for being gone from where they are: {@link LeastCostSourcing#withPrices}. */
public final class PricedSourcing implements Sourcing {

    private final SourcingPolicy policy;
    private final ShadowPrices prices;

    PricedSourcing(SourcingPolicy policy, ShadowPrices prices) {
        this.policy = policy;
        this.prices = prices;
    }

    @Override
    public SourcingPlan plan(SourcingRequest request) {
        return decide(request).plan();
    }

    /**
     * Decides, and keeps what is needed to explain it.
     *
     * @param request what is wanted and what is there
     * @return the plan, and answers about it
     */
    public SourcingDecision decide(SourcingRequest request) {
        return SourcingDecision.of(request, policy, prices);
    }
}
