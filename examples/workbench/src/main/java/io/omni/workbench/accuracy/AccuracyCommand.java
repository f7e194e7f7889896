package io.omni.workbench.accuracy;

import io.omni.inventory.confidence.ServiceLevel;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code omni accuracy}: what becomes of pick-up orders by how much of a wrong book is offered. */
@Command(
        name = "accuracy",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Trades in a made-up store whose book is wrong, and tells how many pick-up orders could not be filled, by how much"
                    + " of the book was offered.",
            "Every policy has the same customers, thieves and deliveries."
        },
        footerHeading = "%nThe store:%n",
        footer = {
            "  articles    Each sells 0.04 to 0.5 a day in the store and is ordered for pick-up",
            "              nearly half as often. Two to eleven are kept.",
            "  thefts      One article in five loses 0.02 to 0.06 units a day, the others",
            "              0.001 to 0.003.",
            "  strays      A unit of each in 250 days lies where nobody finds it for 5 to 34",
            "              days.",
            "  deliveries  Three in a hundred have a unit less than the note says.",
            "  counts      Each article every 60 days. What a picker does not find is taken",
            "              off the book at once. Both whatever the policy.",
            "",
            "Of the orders taken after the first 60 days, failed is the share that could not",
            "be filled. Of those wanted, given up is the share that was not taken though the",
            "unit was there. The last column is the share that fails with a fixed buffer that",
            "gives up as many: between two buffers, with the one for some of the articles and",
            "the other for the rest."
        })
public final class AccuracyCommand implements Callable<Integer> {

    /** What is compared at the end. */
    static final ServiceLevel TARGET = ServiceLevel.of("0.98");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(names = "--seed", description = "The first seed. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--stores",
            description = "How many stores, each with a seed of its own. Default: ${DEFAULT-VALUE}.")
    private int stores = 3;

    @Option(names = "--articles", description = "How many articles each has. Default: ${DEFAULT-VALUE}.")
    private int articles = 100;

    @Option(names = "--days", description = "For how many days. Default: ${DEFAULT-VALUE}.")
    private int days = 240;

    /** Made by picocli. */
    public AccuracyCommand() {}

    @Override
    public Integer call() {
        requirePositive("--stores", stores);
        requirePositive("--articles", articles);
        requirePositive("--days", days);
        List<Long> seeds = LongStream.range(seed, seed + stores).boxed().toList();
        PrintWriter out = spec.commandLine().getOut();
        new CurveText(Comparison.over(seeds, articles, days)).lines(TARGET).forEach(out::println);
        out.flush();
        return 0;
    }

    private void requirePositive(String option, int value) {
        if (value < 1) {
            throw new ParameterException(spec.commandLine(), "%s is %d: give 1 or more".formatted(option, value));
        }
    }
}
