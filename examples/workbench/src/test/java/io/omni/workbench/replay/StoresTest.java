package io.omni.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.workbench.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whatever keeps it, a history leaves the same report. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoresTest {

    private static final int LINES = 300;

    @TempDir
    private Path folder;

    @Test
    void the_report_is_the_same_over_memory_a_file_and_a_server() throws IOException {
        Path history = Replays.beginningOfSample(folder, LINES);
        String memory = reportOver("memory", history);
        assertThat(memory).contains("stock-audit: ok", "journal-audit: ok", "oversold: 0");
        assertThat(reportOver("h2:" + folder.resolve("shop"), history)).isEqualTo(memory);
        assertThat(reportOver("postgres", history)).isEqualTo(memory);
        assertThat(folder.resolve("shop.mv.db")).exists();
    }

    /** All but the last line, which tells how long it took. */
    private static String reportOver(String store, Path history) {
        CommandRun run = run("--history", history, "--store", store);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out().replaceFirst("seconds: [0-9.]+\\R$", "");
    }

    private static CommandRun run(Object... arguments) {
        return CommandRun.of(new CommandLine(new ReplayCommand()), arguments);
    }
}
