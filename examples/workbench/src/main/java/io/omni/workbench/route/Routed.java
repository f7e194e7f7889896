package io.omni.workbench.route;

import io.omni.orders.sourcing.Allocation;
import io.omni.orders.sourcing.Certificate;
import io.omni.orders.sourcing.Considered;
import io.omni.orders.sourcing.Explanation;
import io.omni.orders.sourcing.LeastCostSourcing;
import io.omni.orders.sourcing.PlanCost;
import io.omni.orders.sourcing.Sourcing;
import io.omni.orders.sourcing.SourcingDecision;
import io.omni.orders.sourcing.SourcingPlan;
import io.omni.orders.sourcing.SourcingRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A decision, as people read it. */
final class Routed {

    private final SourcingPlan plan;
    private final Optional<SourcingDecision> decision;

    private Routed(SourcingPlan plan, Optional<SourcingDecision> decision) {
        this.plan = plan;
        this.decision = decision;
    }

    static Routed of(Sourcing sourcing, SourcingRequest request) {
        if (sourcing instanceof LeastCostSourcing leastCost) {
            SourcingDecision decision = leastCost.decide(request);
            return new Routed(decision.plan(), Optional.of(decision));
        }
        return new Routed(sourcing.plan(request), Optional.empty());
    }

    boolean isComplete() {
        return plan.isComplete();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Plan");
        for (Allocation each : plan.allocations()) {
            lines.add("  %s ships %s of %s".formatted(each.location(), each.quantity(), each.sku()));
        }
        plan.unfilled().forEach((sku, units) -> lines.add("  nobody supplies %s of %s".formatted(units, sku)));
        lines.add("");
        lines.add("Locations, nearest first");
        plan.considered().forEach(each -> lines.add(reason(each)));
        lines.add("");
        lines.add("shipments: "
                + plan.allocations().stream()
                        .map(Allocation::location)
                        .distinct()
                        .count());
        lines.add("complete: " + plan.isComplete());
        plan.certificate().ifPresent(proof -> lines.addAll(proof(proof)));
        return lines;
    }

    private String reason(Considered considered) {
        return "  " + considered
                + decision.map(made -> made.explain(considered.location()))
                        .filter(explained -> explained.dearerBy().orElse(0) > 0)
                        .map(Routed::dearer)
                        .orElse("");
    }

    private static String dearer(Explanation explained) {
        return "; the cheapest plan with it costs %d more"
                .formatted(explained.dearerBy().orElse(0));
    }

    private List<String> proof(Certificate proof) {
        PlanCost cost = proof.cost();
        long[] prices =
                proof.prices().values().stream().mapToLong(Long::longValue).toArray();
        return List.of(
                "currency: %s, minor units".formatted(proof.currency()),
                "cost: " + cost.total(),
                "cost-shipments: " + cost.shipments(),
                "cost-transport: " + cost.transport(),
                "cost-handling: " + cost.handling(),
                "cost-shadow: " + cost.shadow(),
                "cost-unfilled: " + cost.unfilled(),
                "proof: " + proof.optimality().name().toLowerCase(Locale.ROOT),
                "lower-bound: " + proof.lowerBound(),
                "prices: " + proof.prices(),
                "bound-of-prices: "
                        + decision.map(made -> made.problem().bound(prices)).orElse(proof.lowerBound()));
    }
}
