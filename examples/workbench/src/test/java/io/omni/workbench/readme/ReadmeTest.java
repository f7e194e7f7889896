package io.omni.workbench.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.workbench.replay.ReplayCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeTest {

    @Test
    void every_block_of_the_readme_is_what_the_project_has() {
        List<String> readme = Checkout.lines(Checkout.ROOT.resolve("README.md"));
        assertThat(ReadmeCheck.faults(readme, Facts.of(Checkout.ROOT, report())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void links_lead_to_what_is_there(Path page) {
        assertThat(Links.broken(Checkout.text(Checkout.ROOT.resolve(page)), folderOf(page)))
                .isEmpty();
    }

    static Stream<Path> links_lead_to_what_is_there() throws IOException {
        Path decisions = Checkout.ROOT.resolve("docs/decisions");
        try (Stream<Path> pages = Files.list(decisions)) {
            return Stream.concat(
                    Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(Path::of),
                    pages.sorted().map(Checkout.ROOT::relativize))
                    .toList()
                    .stream();
        }
    }

    private static Path folderOf(Path page) {
        return Checkout.ROOT.resolve(page).resolveSibling("");
    }

    /** What the first command prints. */
    private static List<String> report() {
        StringWriter out = new StringWriter();
        int code = new CommandLine(new ReplayCommand())
                .setOut(new PrintWriter(out, true))
                .execute();
        assertThat(code).isZero();
        return out.toString().lines().toList();
    }
}
