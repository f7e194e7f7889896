package io.omni.benchmarks.reservations;

import io.omni.benchmarks.Bar;
import io.omni.benchmarks.Report;
import io.omni.benchmarks.Server;
import io.omni.benchmarks.reservations.Contest.Name;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures reserving over PostgreSQL. */
@Command(
        name = "reservations",
        mixinStandardHelpOptions = true,
        description = "Reserving over PostgreSQL, against select-for-update and one statement.")
public final class ReservationsCommand implements Callable<Integer> {

    private static final int SCARCE = 500;
    private static final Distance NETWORK = new Distance(Duration.ofNanos(500_000));

    /** What p99 may be of that of select-for-update. */
    private static final double P99 = 1.0 / 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(names = "--quick", description = "Take some minutes: shorter turns.")
    private boolean quick;

    @Option(names = "--smoke", hidden = true, description = "Only see to it that everything runs.")
    private boolean smoke;

    @Option(
            names = "--jdbc-url",
            paramLabel = "URL",
            description =
                    "A server to use instead of one that is started; schemas omni_benchmark... are made and dropped.")
    private Optional<String> jdbcUrl = Optional.empty();

    private double oversold;
    private double lost;

    /** For picocli. */
    public ReservationsCommand() {}

    @Override
    public Integer call() throws Exception {
        Scale scale = smoke ? Scale.SMOKE : quick ? Scale.QUICK : Scale.FULL;
        try (Server server = jdbcUrl.map(Server::at).orElseGet(Server::start)) {
            Report report =
                    new Report("Reserving over PostgreSQL", spec.commandLine().getOut());
            spec.commandLine().getOut().println(server.describe());
            for (Workload workload : Workload.values()) {
                for (int callers : scale.callers()) {
                    report.add(measured(server, workload, callers, scale, Distance.NONE));
                }
            }
            for (Workload workload : List.of(Workload.HOT, Workload.UNIFORM)) {
                report.add(measured(server, workload, scale.callers().get(0), scale, NETWORK));
            }
            report.add(List.of(
                    Bar.atMost("reservations.oversold", "units oversold, in all tables", oversold, 0),
                    Bar.atMost("reservations.lost", "units or postings lost or too many, in all tables", lost, 0)));
            return report.finish();
        }
    }

    private List<Bar> measured(Server server, Workload workload, int callers, Scale scale, Distance distance)
            throws Exception {
        try (Contest contest = new Contest(server, workload, callers, scale, distance)) {
            contest.run();
            List<Bar> bars = distance.equals(Distance.NONE)
                    ? bars(contest, workload, callers)
                    : distant(contest, workload, callers);
            oversold += contest.sellOut(SCARCE) + contest.oversold();
            lost += contest.lost() + (contest.isSound() ? 0 : 1);
            return bars;
        }
    }

    private static List<Bar> bars(Contest contest, Workload workload, int callers) {
        String key = "reservations.%s.%d".formatted(workload.key(), callers);
        String what = "%s, %d callers".formatted(workload.what(), callers);
        List<Bar> bars = new ArrayList<>();
        for (Name name : Name.values()) {
            if (name != Name.BULK || contest.hasBulk()) {
                bars.addAll(figures(contest, name, key, what));
            }
        }
        bars.add(bar(
                key + ".against-select-for-update",
                "times select-for-update, " + what,
                contest.ratio(Name.SELECT_FOR_UPDATE, Turn::perSecond),
                againstSelectForUpdate(workload, callers)));
        bars.add(bar(
                key + ".against-one-statement",
                "times one statement, " + what,
                contest.ratio(Name.ONE_STATEMENT, Turn::perSecond),
                againstOneStatement(workload, callers)));
        if (contest.hasBulk()) {
            bars.add(bar(
                    key + ".against-bulk",
                    "of what one connection writes, 64 to a statement, " + what,
                    contest.ratio(Name.BULK, Turn::perSecond),
                    callers < 64 ? OptionalDouble.empty() : OptionalDouble.of(workload == Workload.HOT ? 0.65 : 0.6)));
        }
        double p99 = contest.ratio(Name.SELECT_FOR_UPDATE, Turn::p99Nanos);
        String p99What = "of the p99 of select-for-update, " + what;
        bars.add(
                workload.isHot() && callers >= 64
                        ? Bar.atMost(key + ".p99-against-select-for-update", p99What, p99, P99)
                        : Bar.reported(key + ".p99-against-select-for-update", p99What, p99));
        return bars;
    }

    private static List<Bar> distant(Contest contest, Workload workload, int callers) {
        String key = "reservations.%s.%d.network".formatted(workload.key(), callers);
        String what = "%s, %d callers, 0.5 ms to the server and back".formatted(workload.what(), callers);
        List<Bar> bars = new ArrayList<>();
        for (Name name : List.of(Name.OMNI, Name.SELECT_FOR_UPDATE, Name.ONE_STATEMENT)) {
            bars.addAll(figures(contest, name, key, what));
        }
        return bars;
    }

    private static List<Bar> figures(Contest contest, Name name, String key, String what) {
        String seller = name.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String pool = name == Name.SELECT_FOR_UPDATE || name == Name.ONE_STATEMENT
                ? " (%d connections)".formatted(contest.poolSize(name))
                : "";
        List<Bar> figures = new ArrayList<>();
        figures.add(Bar.reported(
                key + "." + seller + ".per-second",
                "a second: %s%s, %s".formatted(seller, pool, what),
                contest.median(name, Turn::perSecond)));
        if (name != Name.BULK) {
            figures.add(Bar.reported(
                    key + "." + seller + ".p50-micros", "us, p50", contest.median(name, Turn::p50Nanos) / 1_000));
            figures.add(Bar.reported(
                    key + "." + seller + ".p99-micros", "us, p99", contest.median(name, Turn::p99Nanos) / 1_000));
        }
        return figures;
    }

    private static Bar bar(String key, String what, double value, OptionalDouble must) {
        return must.isPresent() ? Bar.atLeast(key, what, value, must.getAsDouble()) : Bar.reported(key, what, value);
    }

    private static OptionalDouble againstSelectForUpdate(Workload workload, int callers) {
        if (callers < 64) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                switch (workload) {
                    case HOT -> 13;
                    case HOT_BASKET -> 5.5;
                    case UNIFORM -> 3.5;
                    case UNIFORM_BASKET -> 2;
                });
    }

    private static OptionalDouble againstOneStatement(Workload workload, int callers) {
        if (callers < 64) {
            return workload == Workload.UNIFORM ? OptionalDouble.of(0.75) : OptionalDouble.empty();
        }
        return OptionalDouble.of(
                switch (workload) {
                    case HOT -> 8;
                    case HOT_BASKET -> 6;
                    case UNIFORM -> 2.1;
                    case UNIFORM_BASKET -> 1.7;
                });
    }
}
