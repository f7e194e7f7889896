package io.omni.workbench.replay;

import io.omni.core.journal.JournalCodec;
import io.omni.core.journal.JournalFile;
import io.omni.core.json.OmniJson;
import io.omni.core.json.StoredJson;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.storage.Storage;
import io.omni.workbench.history.HistoryReader;
import io.omni.workbench.input.InputError;
import io.omni.workbench.network.Network;
import io.omni.workbench.network.NetworkReader;
import io.omni.workbench.sample.ProductRecord;
import io.omni.workbench.sample.ProductsReader;
import io.omni.workbench.sample.Sample;
import io.omni.workbench.sample.SyntheticHistory;
import io.omni.workbench.terminal.Progress;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code omni replay}: pushes an order history through Omni and audits what is left. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Pushes an order history through one stock, several channels, routing, pick-up, returns and points, and"
                    + " audits what is left.",
            "Without options it replays the project's own sample."
        },
        footerHeading = "%nWhat the history does not say is drawn by seed, or follows from a rule:%n",
        footer = {
            "  channel     British invoices: web 46 %%, app 18 %%, store 14 %%, phone 12 %%,",
            "              kiosk 6 %%, marketplace 4 %%;",
            "              others: web 70 %%, phone 20 %%, marketplace 10 %%.",
            "  delivery    A store's customer carries the goods out of the nearest store",
            "              that has it all; three in ten British web and app customers pick",
            "              up at such a store. All else, and whatever is charged for",
            "              delivery, is shipped home from the nearest location that has it",
            "              all, or else split, nearest first.",
            "  time        Shipped, or ready for pick-up, as the location's schedule promises;",
            "              without one after 18 to 42 hours, or after 2 hours. Pick-ups are",
            "              fetched after 20 to 68, or when the store opens next.",
            "  returns     Half to the store nearest to the customer, half to any store.",
            "              A return reverses the customer's latest sale of the article.",
            "  stock       Opening stock covers --cover of what will be sold, 6/10 of it in",
            "              warehouses and 4/10 in stores. A store that sold an article and",
            "              has three or fewer left is sent up to a dozen each midnight.",
            "              --set-aside and --safety-stock have stores keep some of it.",
            "  points      One for each full pound that a known customer keeps.",
            "",
            "Formats:",
            "  --history   CSV, plain or gzip, with the columns Invoice, StockCode,",
            "              Description, Quantity, InvoiceDate, Price, CustomerID, Country.",
            "              An invoice that begins with C, or a negative quantity, is a",
            "              return.",
            "  --products  {\"products\": [{\"sku\": \"...\", \"title\": \"...\", \"gtin\": \"...\",",
            "                             \"price\": \"12.50\", \"currency\": \"GBP\"}]}",
            "  --network   {\"locations\": [{\"id\": \"S-1\", \"name\": \"...\", \"type\": \"store\",",
            "                              \"latitude\": 51.5, \"longitude\": -0.1}],",
            "               \"markets\": [{\"country\": \"...\",",
            "                            \"towns\": [{\"name\": \"...\", \"latitude\": 51.5,",
            "                                       \"longitude\": -0.1, \"weight\": 1}]}],",
            "               \"elsewhere\": {\"country\": \"...\", \"towns\": [...]}}",
            "              A location may have a schedule too:",
            "              \"schedule\": {\"zone\": \"Europe/London\",",
            "               \"hours\": [{\"from\": \"monday\", \"to\": \"saturday\",",
            "                          \"opens\": \"09:00\", \"closes\": \"20:00\"}],",
            "               \"closed\": [\"2026-12-25\"], \"pickingTime\": \"PT2H\",",
            "               \"cutoffs\": [{\"orderBy\": \"15:00\", \"leaves\": \"17:30\",",
            "                            \"days\": [\"monday\", \"friday\"]}]}",
            "",
            "Exit codes: 0 all audits are ok, 1 one failed, 2 an argument or a file cannot",
            "be used."
        })
public final class ReplayCommand implements Callable<Integer> {

    private static final int MOST_COVER = 10_000;
    private static final int MOST_SAFETY_STOCK = 1_000_000;
    private static final Duration RETURN_WINDOW = Duration.ofDays(30);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(names = "--history", paramLabel = "FILE", description = "The order history.")
    private @Nullable Path history;

    @Option(
            names = "--synthetic-lines",
            paramLabel = "N",
            description = "In place of a history: one of N lines that is made up by seed while it is replayed.")
    private @Nullable Long syntheticLines;

    @Option(names = "--products", paramLabel = "FILE", description = "Titles, GTINs and list prices of the articles.")
    private @Nullable Path products;

    @Option(
            names = "--network",
            paramLabel = "FILE",
            description = "Stores, warehouses and markets; a British retailer's by default.")
    private @Nullable Path network;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed gives the same report. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--cover",
            paramLabel = "PERMILLE",
            defaultValue = "950",
            description = "Opening stock in thousandths of what will be sold. Default: ${DEFAULT-VALUE}.")
    private int coverPermille;

    @Option(
            names = "--set-aside",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description =
                    "Share of each store's stock that is set aside for those who buy in the store: a hard quota of its"
                            + " channel. Default: ${DEFAULT-VALUE}.")
    private int setAsidePercent;

    @Option(
            names = "--safety-stock",
            paramLabel = "UNITS",
            defaultValue = "0",
            description =
                    "Units of each article that a store does not promise to other channels. Default: ${DEFAULT-VALUE}.")
    private int safetyStock;

    @Option(
            names = "--return-window",
            paramLabel = "DAYS",
            description = {
                "Lets an order go, in the replay's books as in Omni, when it has been over for so many days. What"
                        + " comes back later is left out.",
                "Default: 30 days for a synthetic history, and no end for another."
            })
    private @Nullable Integer returnWindow;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Also writes the report with charts, as an HTML page that needs nothing else.")
    private @Nullable Path page;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description =
                    "Writes the ledger's journal to a new file, an entry a line, and audits it from its first line.")
    private @Nullable Path journal;

    @Option(
            names = "--store",
            paramLabel = "STORE",
            defaultValue = ReplayStore.MEMORY,
            description = {
                "Where everything is kept meanwhile: memory; h2:FILE, a new file; postgres, a server that is started for"
                        + " this; or postgres:URL, a schema of its own on the server at a JDBC URL.",
                "The report is the same. Default: ${DEFAULT-VALUE}."
            })
    private String storeName = ReplayStore.MEMORY;

    @Option(
            names = "--routing",
            paramLabel = "STRATEGY",
            split = ",",
            description = {
                "How orders that are shipped are routed: nearest, fewest-splits, least-cost or least-cost+shadow; the"
                        + " nearest by default.",
                "The report then ends with what shipping cost. Several, with commas between them, are compared on"
                        + " the same history."
            })
    private List<String> routings = List.of();

    private final Function<Storage, Ports> ports;

    /** Made by picocli. */
    public ReplayCommand() {
        this(Ports::over);
    }

    /**
     * Replays into storage and payments of another making.
     *
     * @param ports empty ones for each run, over the store that was named or another
     */
    ReplayCommand(Function<Storage, Ports> ports) {
        this.ports = ports;
    }

    @Override
    public Integer call() {
        requireBetween("--cover", coverPermille, MOST_COVER);
        requireBetween("--set-aside", setAsidePercent, 100);
        requireBetween("--safety-stock", safetyStock, MOST_SAFETY_STOCK);
        requireAtLeastOne("--synthetic-lines", syntheticLines == null ? 1 : syntheticLines);
        requireAtLeastOne("--return-window", returnWindow == null ? 1 : returnWindow);
        if (syntheticLines != null && history != null) {
            throw new ParameterException(
                    spec.commandLine(), "Options '--history' and '--synthetic-lines' name two histories: give one");
        }
        List<Routing> strategies = routings.stream().map(this::routing).toList();
        if (strategies.size() > 1) {
            return compare(strategies);
        }
        Optional<PageFile> file = Optional.ofNullable(page).map(PageFile::at);
        Report report = report(strategies.isEmpty() ? options() : options().routedBy(strategies.get(0)));
        PrintWriter out = spec.commandLine().getOut();
        ReportText.of(report).forEach(out::println);
        out.flush();
        file.ifPresent(to -> to.write(ReportPage.of(report)));
        return report.isClean() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private Routing routing(String name) {
        try {
            return Routing.named(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '--routing': " + e.getMessage(), e);
        }
    }

    private int compare(List<Routing> strategies) {
        if (page != null || journal != null || !storeName.equals(ReplayStore.MEMORY)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Several strategies of '--routing' are compared in memory: give them without '--report', '--journal' and '--store'");
        }
        List<Report> reports = strategies.stream()
                .map(strategy -> report(options().routedBy(strategy)))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        ReportText.compared(reports).forEach(out::println);
        out.flush();
        return reports.stream().allMatch(Report::isClean) ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private ReplayOptions options() {
        Network places = network == null ? NetworkReader.builtIn() : NetworkReader.read(network);
        String name = network == null ? "the built-in network" : fileName(network);
        return new ReplayOptions(
                source(),
                name,
                places,
                seed,
                coverPermille,
                window(),
                new StockRules(setAsidePercent, safetyStock),
                Optional.empty());
    }

    private Report report(ReplayOptions options) {
        try (ReplayStore store = ReplayStore.named(storeName)) {
            return report(options, ports.apply(store.storage()));
        }
    }

    private Report report(ReplayOptions options, Ports over) {
        if (journal == null) {
            return run(options, over);
        }
        if (Files.exists(journal)) {
            throw InputError.in(journal.toString(), "is there already: name a new file for the journal");
        }
        StoredJson<JournalEntry> json = OmniJson.of().stored(JournalEntry.class);
        try (JournalFile file = JournalFile.open(journal, new JournalCodec(json::write, json::read))) {
            return run(options, over.withJournal(file));
        } catch (UncheckedIOException e) {
            throw InputError.in(
                    journal.toString(), "cannot be written: check that its directory is there, and the disk", e);
        }
    }

    private static Report run(ReplayOptions options, Ports ports) {
        return new Replay(options, ports, total -> Progress.onStandardError("replay", total)).run();
    }

    private Optional<Duration> window() {
        if (returnWindow == null) {
            return syntheticLines == null ? Optional.empty() : Optional.of(RETURN_WINDOW);
        }
        return Optional.of(Duration.ofDays(returnWindow));
    }

    private void requireBetween(String option, int value, int most) {
        if (value < 0 || value > most) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '%s': %d is not between 0 and %d".formatted(option, value, most));
        }
    }

    private void requireAtLeastOne(String option, long value) {
        if (value < 1) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '%s': %d is not 1 or more".formatted(option, value));
        }
    }

    private HistorySource source() {
        Long lines = syntheticLines;
        if (lines != null) {
            return new HistorySource(
                    "a synthetic history", () -> SyntheticHistory.open(lines, seed), products(List.of()));
        }
        Path file = history;
        if (file == null) {
            return new HistorySource("the sample", Sample::history, products(Sample.products()));
        }
        return new HistorySource(fileName(file), () -> HistoryReader.open(file), products(List.of()));
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }

    private List<ProductRecord> products(List<ProductRecord> others) {
        return products == null ? others : ProductsReader.read(products);
    }
}
