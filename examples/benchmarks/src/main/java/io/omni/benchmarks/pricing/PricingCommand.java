package io.omni.benchmarks.pricing;

import io.omni.benchmarks.Bar;
import io.omni.benchmarks.Comparison;
import io.omni.benchmarks.Report;
import io.omni.loyalty.promotion.Promotions;
import io.omni.loyalty.promotion.RuleSet;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures promotions. */
@Command(
        name = "pricing",
        mixinStandardHelpOptions = true,
        description = "The best price of a basket, against a greedy pass and against looking at everything.")
public final class PricingCommand implements Callable<Integer> {

    private static final int LINES = 20;
    private static final int PROMOTIONS = 200;
    private static final int MANY = 10_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(names = "--quick", description = "Take a minute or so: fewer and shorter turns.")
    private boolean quick;

    @Option(names = "--smoke", hidden = true, description = "Only see to it that everything runs.")
    private boolean smoke;

    /** For picocli. */
    public PricingCommand() {}

    @Override
    public Integer call() {
        Scale scale = smoke ? Scale.SMOKE : quick ? Scale.QUICK : Scale.FULL;
        Report report = new Report(
                "Promotions: the best price of a basket", spec.commandLine().getOut());
        report.add(everyday(scale));
        report.add(small(scale));
        report.add(many(scale));
        return report.finish();
    }

    private static List<Bar> everyday(Scale scale) {
        Till till = new Till();
        for (int seed = 0; seed < scale.baskets(); seed++) {
            Market market = new Market(seed, 240, 24);
            till.add(new Promotions(market.rules(PROMOTIONS)), market.basket(LINES, 3));
        }
        long proven = till.count((rules, basket) -> rules.price(basket).proof().isBest());
        long better = till.count((rules, basket) ->
                rules.price(basket).total().compareTo(rules.greedy(basket).total()) < 0);
        Comparison comparison = till.against("greedy", scale);
        return List.of(
                Bar.atMost(
                        "pricing.everyday.greedy-passes",
                        "greedy passes: the best price of %d lines against %d promotions, %s"
                                .formatted(LINES, PROMOTIONS, comparison.spread()),
                        1 / comparison.ratio(),
                        30),
                Bar.reported("pricing.everyday.micros", "us a basket (aim 1,000)", comparison.nanos() / 1e3),
                Bar.atLeast("pricing.everyday.proven", "of all baskets proven best", (double) proven / till.size(), 1),
                Bar.reported(
                        "pricing.everyday.better",
                        "of all baskets cheaper than by greed",
                        (double) better / till.size()));
    }

    private static List<Bar> small(Scale scale) {
        Till till = new Till();
        for (int seed = 0; seed < Math.min(10, scale.baskets()); seed++) {
            Market market = new Market(seed, 24, 4);
            till.add(new Promotions(market.rules(40)), market.basket(5, 2));
        }
        long different = till.count((rules, basket) -> !rules.price(basket)
                .proof()
                .saved()
                .equals(rules.exhaustive(basket).proof().saved()));
        Comparison comparison = till.against("exhaustive", scale);
        return List.of(
                Bar.atLeast(
                        "pricing.small.against-exhaustive",
                        "times as fast as looking at everything: 5 lines of up to 2 units against 40 promotions, %s"
                                .formatted(comparison.spread()),
                        comparison.ratio(),
                        50),
                Bar.atMost("pricing.small.different", "results that differ from it", (double) different, 0));
    }

    private static List<Bar> many(Scale scale) {
        Market market = new Market(7, 12_000, 1_200);
        RuleSet rules = market.rules(MANY);
        double[] millis = new double[scale.turns() + scale.warmUps()];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            Promotions indexed = new Promotions(rules);
            long end = System.nanoTime();
            millis[i] = indexed.rules().promotions().isEmpty() ? Double.NaN : (end - start) / 1e6;
        }
        double[] counted = Arrays.copyOfRange(millis, scale.warmUps(), millis.length);
        Arrays.sort(counted);
        Till till = new Till();
        Promotions promotions = new Promotions(rules);
        for (int i = 0; i < scale.baskets(); i++) {
            till.add(promotions, market.basket(LINES, 3));
        }
        Comparison comparison = till.against("greedy", scale);
        return List.of(
                Bar.reported(
                        "pricing.many.index-millis",
                        "ms to index %d promotions (aim 5)".formatted(MANY),
                        counted[counted.length / 2]),
                Bar.reported(
                        "pricing.many.micros",
                        "us a basket of %d lines against %d promotions, %s".formatted(LINES, MANY, comparison.spread()),
                        comparison.nanos() / 1e3));
    }
}
