package io.omni.workbench.accuracy;

import io.omni.inventory.confidence.ServiceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comparison as lines of text. */
final class CurveText {

    private static final double PERCENT = 100;

    private final Comparison comparison;

    CurveText(Comparison comparison) {
        this.comparison = comparison;
    }

    List<String> lines(ServiceLevel target) {
        List<String> lines = new ArrayList<>();
        lines.add("Pick-up orders by what is offered of the book");
        lines.add("  %-18s %8s %8s %8s %9s %22s"
                .formatted("policy", "wanted", "filled", "failed", "given up", "a buffer would fail"));
        comparison
                .curve()
                .forEach((policy, outcome) -> lines.add("  %-18s %8s %8s %8s %9s %22s"
                        .formatted(
                                policy,
                                number(outcome.wanted()),
                                number(outcome.filled()),
                                percent(outcome.failedShare()),
                                percent(outcome.givenUpShare()),
                                policy instanceof Policy.ByConfidence
                                        ? percent(comparison.failedByBufferThatGivesUp(outcome.givenUpShare()))
                                        : "")));
        Outcome confident = comparison.at(target);
        double buffer = comparison.failedByBufferThatGivesUp(confident.givenUpShare());
        lines.add(
                "At confidence %s, %s of the orders taken fail; with a fixed buffer that gives up as many sales, %s: %s as many."
                        .formatted(
                                target,
                                percent(confident.failedShare()),
                                percent(buffer),
                                String.format(Locale.ROOT, "%.2f times", confident.failedShare() / buffer)));
        return lines;
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share * PERCENT);
    }
}
