package io.omni.workbench.accuracy;

import io.omni.inventory.confidence.ServiceLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The same demand under every policy: what each gives up, and what it fails to fill. */
final class Comparison {

    private static final int LARGEST_BUFFER = 6;

    private static final List<ServiceLevel> TARGETS = Stream.of(
                    "0.5", "0.6", "0.7", "0.8", "0.85", "0.9", "0.92", "0.94", "0.96", "0.98", "0.99")
            .map(ServiceLevel::of)
            .toList();

    private final Map<Integer, Outcome> fixed = new TreeMap<>();
    private final Map<ServiceLevel, Outcome> confident = new TreeMap<>();

    /** Trades under all policies, for each seed, and adds up over seeds. */
    static Comparison over(List<Long> seeds, int articles, int days) {
        return of(seeds, articles, days, LARGEST_BUFFER, TARGETS);
    }

    /** Trades under fixed buffers up to the largest, and by confidence for each target. */
    static Comparison of(List<Long> seeds, int articles, int days, int largestBuffer, List<ServiceLevel> targets) {
        Comparison comparison = new Comparison();
        for (int units = 0; units <= largestBuffer; units++) {
            comparison.fixed.put(units, trade(seeds, articles, days, new Policy.FixedBuffer(units)));
        }
        for (ServiceLevel target : targets) {
            comparison.confident.put(target, trade(seeds, articles, days, new Policy.ByConfidence(target)));
        }
        return comparison;
    }

    private static Outcome trade(List<Long> seeds, int articles, int days, Policy policy) {
        return seeds.stream()
                .map(seed -> SyntheticStore.trade(seed, articles, days, policy))
                .reduce(Outcome.NONE, Outcome::plus);
    }

    /** Every policy with its outcome, the fixed ones first. */
    Map<Policy, Outcome> curve() {
        Map<Policy, Outcome> curve = new LinkedHashMap<>();
        fixed.forEach((units, outcome) -> curve.put(new Policy.FixedBuffer(units), outcome));
        confident.forEach((target, outcome) -> curve.put(new Policy.ByConfidence(target), outcome));
        return curve;
    }

    Outcome at(ServiceLevel target) {
        Outcome outcome = confident.get(target);
        if (outcome == null) {
            throw new IllegalArgumentException("%s was not simulated: %s were".formatted(target, confident.keySet()));
        }
        return outcome;
    }

    /**
     * The share that a fixed buffer fails to fill when it gives up as many sales: between two buffers, that of a shop which has the one for
     * some of its articles and the other for the rest.
     */
    double failedByBufferThatGivesUp(double givenUp) {
        Outcome before = withBuffer(0);
        for (int units = 1; units < fixed.size(); units++) {
            Outcome next = withBuffer(units);
            if (givenUp <= next.givenUpShare()) {
                double width = next.givenUpShare() - before.givenUpShare();
                double part = width <= 0 ? 0 : Math.max(0, givenUp - before.givenUpShare()) / width;
                return before.failedShare() + part * (next.failedShare() - before.failedShare());
            }
            before = next;
        }
        return before.failedShare();
    }

    Outcome withBuffer(int units) {
        Outcome outcome = fixed.get(units);
        if (outcome == null) {
            throw new IllegalArgumentException("a buffer of %d was not simulated".formatted(units));
        }
        return outcome;
    }
}
