package io.omni.workbench.promotions;

import io.omni.core.money.Money;
import io.omni.loyalty.points.EarningRule;
import io.omni.loyalty.promotion.PointsCost;
import io.omni.loyalty.promotion.Promotions;
import io.omni.loyalty.promotion.Shopping;
import io.omni.loyalty.promotion.WhatIf;
import io.omni.workbench.input.InputError;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code omni what-if}: what recorded baskets would have come to by another rule set. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description =
                "Prices recorded baskets by two rule sets, and compares what is paid, taken off, earned and owed.")
public final class WhatIfCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "HISTORY", description = "JSON: a list of baskets, each as for omni price.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Path history;

    @Parameters(index = "1", paramLabel = "BEFORE", description = "JSON: the rules as they are.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Path before;

    @Parameters(index = "2", paramLabel = "AFTER", description = "JSON: the rules as they might be.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Path after;

    @Option(
            names = "--point-worth",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "What a point is worth, in minor units (default 1). Each full unit of the currency earns a point.")
    private long pointWorth;

    /** For picocli. */
    public WhatIfCommand() {}

    @Override
    public Integer call() {
        PromotionFiles files = new PromotionFiles();
        List<Shopping> baskets = files.history(history);
        if (baskets.isEmpty()) {
            throw InputError.in(history.toString(), "has no baskets: give a list of at least one");
        }
        WhatIf whatIf = compare(baskets, files.promotions(before), files.promotions(after));
        PrintWriter out = spec.commandLine().getOut();
        out.printf("baskets: %d, %d cheaper, %d dearer%n", whatIf.baskets(), whatIf.cheaper(), whatIf.dearer());
        print("before", whatIf.before(), out);
        print("after", whatIf.after(), out);
        out.flush();
        return 0;
    }

    private WhatIf compare(List<Shopping> baskets, Promotions one, Promotions other) {
        Currency currency = baskets.get(0).none().currency();
        for (int i = 0; i < baskets.size(); i++) {
            if (!baskets.get(i).none().currency().equals(currency)) {
                throw InputError.in(
                        history.toString(),
                        "basket %d is in %s and the first in %s: give baskets of one currency"
                                .formatted(i + 1, baskets.get(i).none().currency(), currency));
            }
        }
        if (pointWorth < 0) {
            throw InputError.in("--point-worth", pointWorth + " is less than nothing: give zero or more");
        }
        Money unit = Money.of(currency, BigDecimal.ONE);
        return WhatIf.of(
                baskets, one, other, new PointsCost(new EarningRule(unit, 1), Money.ofMinor(currency, pointWorth)));
    }

    private static void print(String name, WhatIf.Trial trial, PrintWriter out) {
        out.printf("%s.rules: %s%n", name, trial.rules());
        out.printf("%s.paid: %s%n", name, trial.paid());
        out.printf("%s.discount: %s%n", name, trial.discount());
        out.printf("%s.gifts: %s%n", name, trial.gifts());
        out.printf("%s.points: %d%n", name, trial.points());
        out.printf("%s.liability: %s%n", name, trial.liability());
        out.printf("%s.unproven: %d%n", name, trial.unproven());
    }
}
