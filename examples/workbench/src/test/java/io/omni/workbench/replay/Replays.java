package io.omni.workbench.replay;

import io.omni.workbench.history.HistoryReader;
import io.omni.workbench.input.InputFile;
import io.omni.workbench.network.NetworkReader;
import io.omni.workbench.sample.Sample;
import io.omni.workbench.terminal.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Replays run by tests, without a sign of their progress. */
final class Replays {

    static final String HEADER = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,CustomerID,Country\n";

    private Replays() {}

    static HistorySource sample() {
        return new HistorySource("the sample", Sample::history, Sample.products());
    }

    static HistorySource file(Path file) {
        return new HistorySource(String.valueOf(file.getFileName()), () -> HistoryReader.open(file), List.of());
    }

    static Report run(HistorySource history, long seed, Ports ports) {
        return new Replay(options(history, seed), ports, Replays::silent).run();
    }

    static Report run(ReplayOptions options) {
        return new Replay(options, Ports.inMemory(), Replays::silent).run();
    }

    static ReplayOptions options(HistorySource history, long seed) {
        return new ReplayOptions(history, "the built-in network", NetworkReader.builtIn(), seed, 950);
    }

    /** The first lines of the sample, with sales of every channel and returns among them, as a file. */
    static Path beginningOfSample(Path directory, int lines) throws IOException {
        try (InputFile sample = InputFile.ofResource(Sample.class, "history.csv")) {
            String text = new String(sample.content().readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(
                    directory.resolve("beginning.csv"),
                    text.lines().limit(lines + 1L).collect(Collectors.joining("\n", "", "\n")));
        }
    }

    static Progress silent(OptionalLong total) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Progress(nowhere, false, "test", total, () -> 0);
    }
}
