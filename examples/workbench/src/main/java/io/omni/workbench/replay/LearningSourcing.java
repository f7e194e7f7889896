package io.omni.workbench.replay;

import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationCapability;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Inventory;
import io.omni.inventory.stock.StockLevel;
import io.omni.orders.sourcing.LatestPrices;
import io.omni.orders.sourcing.PriceLearner;
import io.omni.orders.sourcing.PricedSourcing;
import io.omni.orders.sourcing.Sourcing;
import io.omni.orders.sourcing.SourcingPlan;
import io.omni.orders.sourcing.SourcingPolicy;
import io.omni.orders.sourcing.SourcingRequest;
import io.omni.orders.sourcing.SourcingRequest.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Least cost with prices that are learned anew each week from the orders before. In the foreground, so that a replay is the same each time. */
final class LearningSourcing implements Sourcing {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int SAMPLE = 60;
    private static final int WEEKS_AHEAD = 4;

    private final LatestPrices prices = new LatestPrices();
    private final PriceLearner learner;
    private final PricedSourcing sourcing;
    private final Supplier<Inventory> inventory;
    private final Deque<SourcingRequest> recent = new ArrayDeque<>();
    private Instant next = Instant.MIN;
    private long sinceThen;
    private long version;

    LearningSourcing(SourcingPolicy policy, Supplier<Inventory> inventory) {
        this.learner = new PriceLearner(policy);
        this.sourcing = Sourcing.leastCost(policy).withPrices(prices);
        this.inventory = inventory;
    }

    @Override
    public SourcingPlan plan(SourcingRequest request) {
        if (request.needed() == LocationCapability.SHIPS) {
            remember(request);
        }
        return sourcing.plan(request);
    }

    private void remember(SourcingRequest request) {
        if (next.equals(Instant.MIN)) {
            next = request.at().plus(WEEK);
        }
        if (!request.at().isBefore(next)) {
            prices.offer(
                    learner.learn(++version, request.at(), List.copyOf(recent), now(request), WEEKS_AHEAD * sinceThen));
            next = request.at().plus(WEEK);
            sinceThen = 0;
        }
        sinceThen++;
        recent.addLast(request);
        if (recent.size() > SAMPLE) {
            recent.removeFirst();
        }
    }

    private List<Candidate> now(SourcingRequest request) {
        Set<Sku> skus = new TreeSet<>();
        recent.forEach(each -> skus.addAll(each.demand().keySet()));
        Map<LocationId, Map<Sku, Quantity>> stock = new HashMap<>();
        for (Sku sku : skus) {
            for (StockLevel level : inventory.get().levels(sku)) {
                if (level.available() > 0) {
                    stock.computeIfAbsent(level.key().location(), id -> new HashMap<>())
                            .put(sku, Quantity.of(level.available()));
                }
            }
        }
        return request.candidates().stream()
                .map(each -> new Candidate(
                        each.location(), stock.getOrDefault(each.location().id(), Map.of())))
                .toList();
    }
}
