package io.omni.benchmarks.ledger;

import io.omni.benchmarks.Bar;
import io.omni.benchmarks.Comparison;
import io.omni.benchmarks.Report;
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

    @Option(names = "--quick", description = "Take a minute or two: fewer and shorter turns.")
    private boolean quick;

    @Option(names = "--smoke", hidden = true, description = "Only see to it that everything runs.")
    private boolean smoke;

    /** For picocli. */
    public LedgerCommand() {}

    @Override
    public Integer call() {
        Scale scale = smoke ? Scale.SMOKE : quick ? Scale.QUICK : Scale.FULL;
        Report report = new Report("The ledger in memory", spec.commandLine().getOut());
        report.add(weights(scale));
        Grid grid = new Grid(scale.skus(), scale.locations());
        report.add(reading(grid, scale));
        report.add(holding("grid", grid, scale));
        report.add(holding("tenth", new Grid(scale.skus(), Math.max(1, scale.locations() / 10)), scale));
        report.add(holding("hundredth", new Grid(scale.skus(), Math.max(1, scale.locations() / 100)), scale));
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
        Comparison one = new Reading(grid, new int[] {grid.skus.size() / 2}, 1, locations).compare(scale);
        int page = Math.min(PAGE, grid.skus.size());
        int[] pages =
                IntStream.range(0, grid.skus.size() / page).map(i -> i * page).toArray();
        int columns = Math.min(PAGE, locations);
        Reading reading = new Reading(grid, pages, page, columns);
        Comparison many = reading.compare(scale);
        Comparison changing = reading.compareWithChanges(scale);
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
                Bar.reported("ledger.view.page.nanos", "ns (aim 50,000)", many.nanos()),
                Bar.reported(
                        "ledger.view.changing-page.ratio",
                        "times as fast: the like with a receipt on the page before each reading, %s"
                                .formatted(changing.spread()),
                        changing.ratio()),
                Bar.reported("ledger.view.changing-page.nanos", "ns, the receipt included", changing.nanos()));
    }

    private static List<Bar> holding(String name, Grid grid, Scale scale) {
        HoldAndExpire holding = new HoldAndExpire(grid, scale.holds());
        Comparison comparison = holding.compare(scale);
        String what = "times as fast: hold and expire, one thread, %d accounts, %s"
                .formatted(grid.accounts.length, comparison.spread());
        String key = "ledger.hold-expire." + name;
        double withHousekeeping = comparison.nanos() + holding.housekeepingNanos();
        return List.of(
                name.equals("grid")
                        ? Bar.atLeast(key + ".ratio", what, comparison.ratio(), 0.5)
                        : Bar.reported(key + ".ratio", what, comparison.ratio()),
                Bar.reported(key + ".per-second", "a second", 1e9 / comparison.nanos()),
                Bar.reported(
                        key + ".housekeeping-nanos",
                        "ns a hold for handing over the journal when that is due, and forgetting ids",
                        holding.housekeepingNanos()),
                Bar.reported(
                        key + ".housekept-ratio",
                        "times as fast, that included",
                        comparison.baselineNanos() / withHousekeeping));
    }

    private static List<Bar> twoThreads(Scale scale) {
        Grid grid = new Grid(scale.skus(), Math.max(1, scale.locations() / 10));
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
