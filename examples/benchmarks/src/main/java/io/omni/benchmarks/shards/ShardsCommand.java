package io.omni.benchmarks.shards;

import io.omni.benchmarks.Bar;
import io.omni.benchmarks.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures holding stock over one, two and three servers. */
@Command(
        name = "shards",
        mixinStandardHelpOptions = true,
        description = "Holding stock over one, two and three PostgreSQL servers on this machine.")
public final class ShardsCommand implements Callable<Integer> {

    private static final int SERVERS = 3;
    private static final int SKUS = 3_000;
    private static final int CALLERS = 64;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(names = "--quick", description = "Take a minute: fewer and shorter turns.")
    private boolean quick;

    @Option(names = "--smoke", hidden = true, description = "Only see to it that everything runs.")
    private boolean smoke;

    /** For picocli. */
    public ShardsCommand() {}

    @Override
    public Integer call() throws Exception {
        int turns = smoke ? 1 : quick ? 3 : 5;
        Duration turn = smoke ? Duration.ofMillis(200) : Duration.ofSeconds(quick ? 2 : 5);
        Report report = new Report(
                "Holding stock over PostgreSQL servers, fsync and synchronous_commit on, %d SKUs, %d callers"
                        .formatted(SKUS, CALLERS),
                spec.commandLine().getOut());
        spec.commandLine()
                .getOut()
                .println(
                        "All servers and all callers share the %d cores and the disk of this machine: this shows what shards cost, not what more machines bring."
                                .formatted(Runtime.getRuntime().availableProcessors()));
        List<Shop> shops = new ArrayList<>();
        try (Servers servers = Servers.start(SERVERS)) {
            for (int shards = 1; shards <= SERVERS; shards++) {
                shops.add(new Shop(servers, shards, SKUS, CALLERS));
            }
            for (int lines = 1; lines <= 2; lines++) {
                report.add(measured(shops, lines, turns, turn));
            }
            long faults = shops.stream().mapToLong(Shop::faults).sum();
            report.add(List.of(
                    Bar.atMost("shards.faults", "units held too many or too few, audits unsound", (double) faults, 0)));
        } finally {
            shops.forEach(Shop::close);
        }
        return report.finish();
    }

    /** Medians of turns in which the shops take part one after the other; the first turn of each is for warming up. */
    private static List<Bar> measured(List<Shop> shops, int lines, int turns, Duration turn) throws Exception {
        List<List<Double>> figures = new ArrayList<>();
        shops.forEach(shop -> figures.add(new ArrayList<>()));
        for (int i = -1; i < turns; i++) {
            for (int shop = 0; shop < shops.size(); shop++) {
                double perSecond = shops.get(shop).perSecond(CALLERS, lines, turn);
                if (i >= 0) {
                    figures.get(shop).add(perSecond);
                }
            }
        }
        List<Bar> bars = new ArrayList<>();
        for (int shop = 0; shop < shops.size(); shop++) {
            List<Double> sorted = figures.get(shop).stream().sorted().toList();
            String key = "shards.%s.%d".formatted(lines == 1 ? "one-line" : "two-lines", shop + 1);
            String what = lines == 1
                    ? "holds a second of one SKU, %d shards".formatted(shop + 1)
                    : "holds a second of two SKUs, %d shards, so that %s of them span two"
                            .formatted(shop + 1, shop == 0 ? "none" : shop == 1 ? "half" : "two thirds");
            bars.add(Bar.reported(
                    key + ".per-second",
                    what + ", turns %.0f to %.0f".formatted(sorted.get(0), sorted.get(sorted.size() - 1)),
                    sorted.get(sorted.size() / 2)));
        }
        return bars;
    }
}
