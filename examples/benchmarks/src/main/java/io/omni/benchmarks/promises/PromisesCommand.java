package io.omni.benchmarks.promises;

import io.omni.benchmarks.Bar;
import io.omni.benchmarks.Comparison;
import io.omni.benchmarks.Jmh;
import io.omni.benchmarks.Report;
import io.omni.benchmarks.Server;
import io.omni.benchmarks.Stage;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures listings and feeds of what may be promised. */
@Command(
        name = "promises",
        mixinStandardHelpOptions = true,
        description = "What may be promised: a page of a listing at a time, and the memory of a feed.")
public final class PromisesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(names = "--quick", description = "Take a minute or two: fewer and shorter turns.")
    private boolean quick;

    @Option(names = "--smoke", hidden = true, description = "Only see to it that everything runs.")
    private boolean smoke;

    @Option(
            names = "--jdbc-url",
            paramLabel = "URL",
            description = "Keep what feeds told on this PostgreSQL server. Default: a server that is started for it")
    private @Nullable String url;

    /** For picocli. */
    public PromisesCommand() {}

    @Override
    public Integer call() throws SQLException {
        Scale scale = smoke ? Scale.SMOKE : quick ? Scale.QUICK : Scale.FULL;
        Report report = new Report("What may be promised", spec.commandLine().getOut());
        report.add(pages(scale));
        try (Server server = url == null ? Server.start() : Server.at(url);
                FeedHeap heap = new FeedHeap(server)) {
            report.add(feeds(heap, scale));
        }
        return report.finish();
    }

    private static List<Bar> pages(Scale scale) {
        Stage.set(new Listing(scale));
        Comparison page = compare(scale, "oneByOne", "page");
        Comparison changing = compare(scale, "oneByOne", "changingPage");
        Comparison plain = compare(scale, "page", "plain");
        return List.of(
                Bar.reported(
                        "promises.page.ratio",
                        "times as fast as one question each: a page of %d SKUs x %d stores, %s"
                                .formatted(scale.skus(), scale.stores(), page.spread()),
                        page.ratio()),
                Bar.reported("promises.page.nanos", "ns", page.nanos()),
                Bar.reported(
                        "promises.changing-page.nanos",
                        "ns with a receipt on the page before each reading, which counts",
                        changing.nanos()),
                Bar.reported(
                        "promises.page.against-available",
                        "times what the bare numbers take, with no promise made of them (%.0f ns)"
                                .formatted(plain.nanos()),
                        plain.ratio()));
    }

    private static Comparison compare(Scale scale, String baseline, String omni) {
        return Comparison.of(
                scale.warmUps(),
                scale.turns(),
                () -> Jmh.nanosOfACall(ListingBenchmark.class, baseline, (long) scale.readMillis()),
                () -> Jmh.nanosOfACall(ListingBenchmark.class, omni, (long) scale.readMillis()));
    }

    private static List<Bar> feeds(FeedHeap heap, Scale scale) {
        heap.mostBytes("warm-up", scale.fewListings());
        double few = heap.mostBytes("few", scale.fewListings());
        double many = heap.mostBytes("many", scale.manyListings());
        return List.of(
                Bar.reported(
                        "promises.feed.few.megabytes",
                        "MB in use, %d listings".formatted(scale.fewListings()),
                        few / 1e6),
                Bar.reported(
                        "promises.feed.many.megabytes",
                        "MB in use, %d listings".formatted(scale.manyListings()),
                        many / 1e6),
                Bar.atMost(
                        "promises.feed.heap.ratio",
                        "times the memory in use, after collections, for a feed of %d listings in place of %d"
                                .formatted(scale.manyListings(), scale.fewListings()),
                        many / few,
                        1.25));
    }
}
