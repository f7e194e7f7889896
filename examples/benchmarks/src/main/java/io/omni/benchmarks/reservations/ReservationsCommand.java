package io.omni.benchmarks.reservations;

import io.omni.benchmarks.Bar;
import io.omni.benchmarks.Machine;
import io.omni.benchmarks.Report;
import io.omni.benchmarks.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures reserving over PostgreSQL. */
@Command(
        name = "reservations",
        mixinStandardHelpOptions = true,
        description = "Reserving over PostgreSQL, against select for update and one statement.")
public final class ReservationsCommand implements Callable<Integer> {

    private static final int SCARCE = 500;
    private static final Path RESULTS = Path.of("examples", "benchmarks", "RESULTS.md");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(names = "--quick", description = "Take four minutes in place of a quarter of an hour.")
    private boolean quick;

    @Option(names = "--smoke", hidden = true, description = "Only see to it that everything runs.")
    private boolean smoke;

    @Option(
            names = "--jdbc-url",
            paramLabel = "URL",
            description =
                    "A server to use instead of one that is started; schemas omni_benchmark... are made and dropped.")
    private Optional<String> jdbcUrl = Optional.empty();

    @Option(
            names = "--results",
            paramLabel = "FILE",
            description =
                    "The page whose section is to be refreshed, with the chart beside it; else examples/benchmarks/RESULTS.md, if it is there.")
    private Optional<Path> results = Optional.empty();

    /** For picocli. */
    public ReservationsCommand() {}

    @Override
    public Integer call() throws Exception {
        Scale scale = smoke ? Scale.SMOKE : quick ? Scale.QUICK : Scale.FULL;
        Optional<Path> page = page();
        try (Server server = jdbcUrl.map(Server::at).orElseGet(Server::start)) {
            return measure(server, scale, page);
        }
    }

    /** What cannot be written is said before all that time has passed. */
    private Optional<Path> page() {
        if (results.isPresent() && !Files.isWritable(results.get())) {
            throw new ParameterException(
                    spec.commandLine(), "%s cannot be written: name a page that is there".formatted(results.get()));
        }
        return results.or(() -> Optional.of(RESULTS).filter(file -> !smoke && Files.isWritable(file)));
    }

    private int measure(Server server, Scale scale, Optional<Path> page) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Report report = new Report("Reserving over PostgreSQL", out);
        List<String> machine = List.of(Machine.describe(), server.describe(), network(server));
        machine.stream().skip(1).forEach(out::println);
        List<Measured> measured = new ArrayList<>();
        Flaws flaws = Flaws.NONE;
        for (Load load : scale.loads()) {
            try (Contest contest = new Contest(server, load, scale)) {
                Measured result = contest.run();
                report.add(result.bars());
                measured.add(result);
                flaws = flaws.and(new Flaws(contest.sellOut(SCARCE), 0)).and(contest.flaws());
            }
        }
        List<Bar> after;
        try (Storms storms = new Storms(server, scale)) {
            after = storms.run();
            report.add(after);
            flaws = flaws.and(storms.flaws());
        }
        report.add(List.of(
                Bar.atMost("reservations.oversold", "units oversold, in all tables", (double) flaws.oversold(), 0),
                Bar.atMost(
                        "reservations.lost",
                        "units or postings lost or too many, in all tables",
                        (double) flaws.lost(),
                        0)));
        if (page.isPresent()) {
            write(new Results(today(), command(scale), machine, measured, after, flaws), page.get());
        }
        return report.finish();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
    }

    private static String command(Scale scale) {
        return "java -jar examples/benchmarks/target/benchmarks.jar reservations" + scale.option();
    }

    private static String network(Server server) throws Exception {
        try (var pool = server.pool("public", 1)) {
            return "a question that needs no work takes %.0f us here, and %.0f us where a network is emulated"
                    .formatted(
                            Distance.NONE.measured(pool) / 1_000,
                            Setting.NETWORK.distance().measured(pool) / 1_000);
        }
    }

    private void write(Results written, Path page) throws IOException {
        written.write(page);
        spec.commandLine().getOut().printf("written down in %s%n", page);
    }
}
