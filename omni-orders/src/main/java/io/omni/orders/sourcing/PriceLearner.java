package io.omni.orders.sourcing;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import io.omni.orders.sourcing.SourcingRequest.Candidate;
import io.omni.orders.sourcing.solver.SharedStock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Learns from past orders what units will be worth where they are: orders like these will come again, and all of them together can have no more than there is. It takes seconds where assortment and history are large, so it is
 * called in the background, a few times a day, and {@link LatestPrices} takes over what it finds.
 */
public final class PriceLearner {

    private static final int ROUNDS = 40;
    private static final long THOUSANDTHS = 1_000;

    private final SourcingPolicy policy;

    /**
     * A learner for one policy.
     *
     * @param policy rules and costs, as for the orders to come
     */
    public PriceLearner(SourcingPolicy policy) {
        this.policy = policy;
    }

    /**
     * Learns prices.
     *
     * @param version of the prices, greater than that of those before
     * @param at when
     * @param past orders of the past, a fair sample of some hundreds or thousands; who could supply them then does not matter
     * @param now who can supply from now on, and what they have
     * @param expectedOrders how many orders are expected before stock is filled up
     * @return the prices of those SKUs that the past orders wanted, where they are worth anything
     */
    public PriceTable learn(
            long version, Instant at, List<SourcingRequest> past, List<Candidate> now, long expectedOrders) {
        List<Candidate> rows = now.stream()
                .sorted(Comparator.comparing(candidate -> candidate.location().id()))
                .toList();
        List<Sku> skus = skus(past);
        SharedStock shared = new SharedStock(rows.size(), skus.size());
        for (int row = 0; row < rows.size(); row++) {
            for (int item = 0; item < skus.size(); item++) {
                shared.stock(row, item, rows.get(row).available(skus.get(item)).units());
            }
        }
        expect(shared, past, rows, skus, expectedOrders);
        shared.improve(ROUNDS, Math.max(1, policy.costs().unfilled() / 8));
        return table(version, at, shared, rows, skus);
    }

    private static List<Sku> skus(List<SourcingRequest> past) {
        TreeSet<Sku> skus = new TreeSet<>();
        past.forEach(request -> skus.addAll(request.demand().keySet()));
        return new ArrayList<>(skus);
    }

    private void expect(
            SharedStock shared, List<SourcingRequest> past, List<Candidate> rows, List<Sku> skus, long expectedOrders) {
        Map<Sku, Integer> items = new HashMap<>();
        for (int item = 0; item < skus.size(); item++) {
            items.put(skus.get(item), item);
        }
        long each = past.isEmpty() ? 0 : Math.multiplyExact(expectedOrders, THOUSANDTHS) / past.size();
        for (SourcingRequest request : past) {
            SourcingTable table = SourcingTable.of(request.withCandidates(rows), policy, ShadowPrices.none());
            int[] itemOfLine = table.skus().stream()
                    .mapToInt(sku -> items.getOrDefault(sku, 0))
                    .toArray();
            shared.expect(table.problem(), itemOfLine, each);
        }
    }

    private static PriceTable table(
            long version, Instant at, SharedStock shared, List<Candidate> rows, List<Sku> skus) {
        Map<LocationId, Map<Sku, Long>> prices = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            Map<Sku, Long> bySku = new HashMap<>();
            for (int item = 0; item < skus.size(); item++) {
                if (shared.price(row, item) > 0) {
                    bySku.put(skus.get(item), shared.price(row, item));
                }
            }
            prices.put(rows.get(row).location().id(), bySku);
        }
        return new PriceTable(version, at, prices);
    }
}
