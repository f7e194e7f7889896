package io.omni.benchmarks.ledger;

import io.omni.benchmarks.Bar;
import io.omni.benchmarks.Comparison;
import io.omni.benchmarks.Report;
import io.omni.benchmarks.Stopwatch;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the ledger in memory. */
@Command(name = "ledger", mixinStandardHelpOptions = true, description = "The ledger in memory: speed and size.")
public final class LedgerCommand implements Callable<Integer> {

    private static final int PAGE = 100;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(names = "--quick", description = "Take under a minute: fewer and shorter turns.")
    private boolean quick;

    @Option(names = "--smoke", hidden = true, description = "Only see to it that everything runs.")
    private boolean smoke;

    @Option(
            names = "--thread-time",
            description =
                    "Count the time in which the thread ran, not that on the wall: for a machine that others work on too.")
    private boolean threadTime;

    /** For picocli. */
    public LedgerCommand() {}

    @Override
    public Integer call() {
        Scale scale = smoke ? Scale.SMOKE : quick ? Scale.QUICK : Scale.FULL;
        Report report = new Report("The ledger in memory", spec.commandLine().getOut());
        report.add(weights(scale));
        Stopwatch watch = threadTime ? Stopwatch.THREAD : Stopwatch.WALL;
        Grid grid = new Grid(scale.skus(), scale.locations(), watch);
        report.add(reading(grid, scale));
        report.add(holding("grid", grid, scale));
        report.add(holdingWithFewer(scale, watch));
        report.add(twoThreads(scale));
        return report.finish();
    }

    private static List<Bar> weights(Scale scale) {
        return List.of(
                Bar.atMost(
                        "ledger.account.bytes",
                        "bytes an account, %d SKUs x %d locations, the whole store"
                                .formatted(scale.skus(), scale.locations()),
                        Weighing.bytesAnAccount(scale),
                        16),
                Bar.atMost(
                        "ledger.open-hold.bytes",
                        "bytes an open hold with its id, over %d".formatted(scale.openHolds()),
                        Weighing.bytesAnOpenHold(scale),
                        200));
    }

    private static List<Bar> reading(Grid grid, Scale scale) {
        int locations = scale.locations();
        Comparison one =
                compare(new Reading(grid, new int[] {grid.skus.size() / 2}, 1, locations, scale.reads()), scale);
        int page = Math.min(PAGE, grid.skus.size());
        int[] pages =
                IntStream.range(0, grid.skus.size() / page).map(i -> i * page).toArray();
        int columns = Math.min(PAGE, locations);
        Comparison many = compare(new Reading(grid, pages, page, columns, scale.reads() / 10), scale);
        return List.of(
                Bar.atLeast(
                        "ledger.view.subject.ratio",
                        "times as fast: one SKU over %d locations, the same again and again, %s"
                                .formatted(locations, one.spread()),
                        one.ratio(),
                        18),
                Bar.reported("ledger.view.subject.nanos", "ns (aim 1,000)", one.nanos()),
                Bar.atLeast(
                        "ledger.view.page.ratio",
                        "times as fast: a page of %d SKUs x %d locations, %d pages in turns, %s"
                                .formatted(page, columns, pages.length, many.spread()),
                        many.ratio(),
                        40),
                Bar.reported("ledger.view.page.nanos", "ns (aim 50,000)", many.nanos()));
    }

    private static Comparison compare(Reading reading, Scale scale) {
        Comparison comparison = Comparison.of(scale.warmUps(), scale.turns(), reading::withMap, reading::withView);
        if (reading.sum() == 0) {
            throw new IllegalStateException("nothing was available to be read");
        }
        return comparison;
    }

    private static List<Bar> holding(String name, Grid grid, Scale scale) {
        HoldAndExpire holding = new HoldAndExpire(grid, scale.holds());
        holding.fill();
        Comparison comparison = Comparison.of(scale.warmUps(), scale.turns(), holding::withMap, holding::withLedger);
        String what = "times as fast: hold and expire, one thread, %d accounts, %s"
                .formatted(grid.accounts.length, comparison.spread());
        String key = "ledger.hold-expire." + name;
        return List.of(
                name.equals("grid")
                        ? Bar.atLeast(key + ".ratio", what, comparison.ratio(), 0.5)
                        : Bar.reported(key + ".ratio", what, comparison.ratio()),
                Bar.reported(key + ".per-second", "a second", 1e9 / comparison.nanos()),
                Bar.reported(
                        key + ".tidy-nanos",
                        "ns a hold for handing the journal over and forgetting ids, between turns",
                        holding.tidyNanos()));
    }

    private static List<Bar> holdingWithFewer(Scale scale, Stopwatch watch) {
        List<Bar> hundredth =
                holding("hundredth", new Grid(scale.skus(), Math.max(1, scale.locations() / 100), watch), scale);
        List<Bar> tenth = holding("tenth", new Grid(scale.skus(), Math.max(1, scale.locations() / 10), watch), scale);
        return java.util.stream.Stream.of(tenth, hundredth)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Bar> twoThreads(Scale scale) {
        Grid grid = new Grid(scale.skus(), Math.max(1, scale.locations() / 10), Stopwatch.WALL);
        try (TwoThreads threads = new TwoThreads(grid, scale.holds())) {
            Comparison comparison =
                    Comparison.of(scale.warmUps(), scale.turns(), threads::withMap, threads::withLedger);
            return List.of(
                    Bar.reported(
                            "ledger.hold.two-threads.ratio",
                            "times as fast: hold, two threads, %d accounts, %s"
                                    .formatted(grid.accounts.length, comparison.spread()),
                            comparison.ratio()),
                    Bar.reported("ledger.hold.two-threads.per-second", "a second", 1e9 / comparison.nanos()));
        }
    }
}
