package io.omni.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.workbench.SharedData;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** The first days of the UCI Online Retail data where it lies beside the checkout, else the project's own sample. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealReplayTest {

    private static final String REAL = "online-retail/online_retail_2010-12_to_2011-06.csv.gz";
    private static final int LINES = 20_000;

    @Test
    void a_real_history_is_replayed_with_clean_audits(@TempDir Path directory, TestReporter reporter)
            throws IOException {
        Optional<Path> real = SharedData.find(REAL);
        if (real.isEmpty()) {
            reporter.publishEntry("history", "no shared/data/" + REAL + " beside the checkout: the sample is replayed");
        }
        HistorySource history = real.isPresent()
                ? Replays.file(beginning(real.get(), directory.resolve("days.csv")))
                : Replays.sample();
        Report report = Replays.run(history, 1, Ports.inMemory());
        assertThat(report.audits())
                .allSatisfy(audit -> assertThat(audit.ok()).as(audit.detail()).isTrue());
        assertThat(report.oversold()).isZero();
        assertThat(report.lines().read())
                .isEqualTo(report.lines().usedInAll() + report.lines().leftOutInAll())
                .isEqualTo(real.isPresent() ? LINES : 3_165);
        assertThat(ReportText.of(report)).allMatch(line -> line.length() <= 100);
    }

    private static Path beginning(Path packed, Path plain) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(packed)), StandardCharsets.UTF_8));
                BufferedWriter out = Files.newBufferedWriter(plain)) {
            for (int i = 0; i <= LINES; i++) {
                out.write(in.readLine());
                out.newLine();
            }
        }
        return plain;
    }
}
