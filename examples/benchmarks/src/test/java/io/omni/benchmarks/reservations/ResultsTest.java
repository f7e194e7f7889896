package io.omni.benchmarks.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.benchmarks.Bar;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResultsTest {

    private static final List<Measured> MEASURED =
            Scale.FULL.loads().stream().map(MadeUp::good).toList();

    private static Results results(List<Measured> measured, Flaws flaws) {
        return new Results(
                LocalDate.of(2026, 11, 22),
                "java -jar benchmarks.jar reservations",
                List.of("machine: 2 cores", "PostgreSQL: server_version 17"),
                measured,
                List.of(Bar.reported("reservations.storm.confirm.per-second", "a second confirmed", 12_345)),
                flaws);
    }

    @Test
    void a_run_refreshes_its_own_section_and_nothing_else(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(
                folder.resolve("RESULTS.md"),
                "# Results\n\n<!-- begin reservations -->\nthe run before\n<!-- end reservations -->\n\n## Something else\n");
        results(MEASURED, Flaws.NONE).write(page);
        String first = Files.readString(page);
        assertThat(first)
                .startsWith("# Results\n\n<!-- begin reservations -->\n## Reserving over PostgreSQL")
                .endsWith("<!-- end reservations -->\n\n## Something else\n")
                .doesNotContain("the run before")
                .contains("reservations.svg", "| a second confirmed | 12345 |", "2026-11-22");
        assertThat(folder.resolve("reservations.svg")).isNotEmptyFile();
        results(MEASURED, Flaws.NONE).write(page);
        assertThat(page).hasContent(first);
    }

    @Test
    void a_page_without_the_section_gets_it_at_its_end() {
        assertThat(new Page("# Results\n").with("reservations", "new").text())
                .isEqualTo("# Results\n\n<!-- begin reservations -->\nnew\n<!-- end reservations -->\n");
    }

    @Test
    void a_page_with_one_of_the_two_marks_is_left_alone() {
        for (String broken : List.of("<!-- begin a -->", "<!-- end a -->", "<!-- end a --> <!-- begin a -->")) {
            assertThatThrownBy(() -> new Page(broken).with("a", "new"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("<!-- end a -->");
        }
    }

    @Test
    void rates_ratios_and_bars_of_every_load_are_written_down() {
        String section = results(MEASURED, new Flaws(0, 3)).section();
        assertThat(section)
                .contains("| hot SKU, 64 callers | 20,000 (p50 1,000, p99 2,000) | 1,000 (p50 0, p99 200,000; 16) |")
                .contains("| hot SKU, 64 callers | 20.00 (must be >= 13.0: met) | 10.00 (must be >= 8.0: met)")
                .contains("| hot SKU, 64 callers, from two processes | 20.00 | 10.00 |  | 0.01 |")
                .contains("oversold, in all tables: 0", "lost or too many: 3");
        assertThat(section.lines().filter(line -> line.startsWith("|---"))).hasSize(3);
    }

    @Test
    void the_chart_has_a_bar_for_everybody_in_a_crowd() throws Exception {
        String svg = Chart.of(MEASURED).svg();
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(1 + 4 + 4 + 3 + 3);
        assertThat(svg)
                .contains(">hot three-line baskets<", ">20,000<", ">1,000 (20.00)<")
                .doesNotContain("NaN");
    }
}
