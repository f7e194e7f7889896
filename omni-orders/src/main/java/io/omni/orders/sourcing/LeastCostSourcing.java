package io.omni.orders.sourcing;

/**
 * The cheapest plan within a retailer's rules, with its proof. {@link #decide} gives all that is known about the decision; {@link #plan} what an order needs.
 *
 * @param policy rules, costs and limits
 */
public record LeastCostSourcing(SourcingPolicy policy) implements Sourcing {

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
        return SourcingDecision.of(request, policy, ShadowPrices.none());
    }

    /**
     * This strategy with prices for units being gone from where they are.
     *
     * @param prices the prices, in the currency of the policy
     * @return a strategy that adds them to what units cost
     */
    public PricedSourcing withPrices(ShadowPrices prices) {
        return new PricedSourcing(policy, prices);
    }
}
