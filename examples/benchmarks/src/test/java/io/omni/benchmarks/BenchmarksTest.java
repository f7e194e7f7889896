package io.omni.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BenchmarksTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        CommandLine commandLine = Benchmarks.commandLine();
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return commandLine.execute(args);
    }

    /** So few accounts and turns that a bar may be missed or met: the exit code has to say which. */
    @Test
    void the_ledger_is_measured_from_end_to_end() {
        int code = run("ledger", "--smoke");
        assertThat(err.toString()).isEmpty();
        assertThat(code).isEqualTo(out.toString().contains("MISSED") ? 1 : 0);
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("ledger\\.account\\.bytes: [0-9.]+"))
                .anyMatch(line -> line.matches("ledger\\.open-hold\\.bytes: [0-9.]+"))
                .anyMatch(line -> line.matches("ledger\\.view\\.subject\\.ratio: [0-9.]+"))
                .anyMatch(line -> line.matches("ledger\\.view\\.page\\.ratio: [0-9.]+"))
                .anyMatch(line -> line.matches("ledger\\.hold-expire\\.grid\\.ratio: [0-9.]+"));
    }

    @Test
    void promotions_are_measured_from_end_to_end_and_agree_with_looking_at_everything() {
        int code = run("pricing", "--smoke");
        assertThat(err.toString()).isEmpty();
        assertThat(code).isEqualTo(out.toString().contains("MISSED") ? 1 : 0);
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("pricing\\.everyday\\.greedy-passes: [0-9.]+"))
                .anyMatch(line -> line.matches("pricing\\.small\\.against-exhaustive: [0-9.]+"))
                .anyMatch(line -> line.matches("pricing\\.many\\.index-millis: [0-9.]+"))
                .contains("pricing.everyday.proven: 1.00", "pricing.small.different: 0.00");
    }

    /** So small a feed that a class loaded late weighs more than it: the exit code has to say whether the bar was met. */
    @Test
    void listings_and_feeds_of_promises_are_measured_from_end_to_end() {
        String url = System.getProperty("pgUrl");
        int code = url == null ? run("promises", "--smoke") : run("promises", "--smoke", "--jdbc-url", url);
        assertThat(err.toString()).isEmpty();
        assertThat(code).isEqualTo(out.toString().contains("MISSED") ? 1 : 0);
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("promises\\.page\\.ratio: [0-9.]+"))
                .anyMatch(line -> line.matches("promises\\.feed\\.heap\\.ratio: [0-9.]+"));
    }

    @Test
    void placing_is_measured_from_end_to_end_and_every_order_is_placed() {
        String url = System.getProperty("pgUrl");
        int code = url == null ? run("placing", "--smoke") : run("placing", "--smoke", "--jdbc-url", url);
        assertThat(err.toString()).isEmpty();
        assertThat(code).isEqualTo(out.toString().contains("MISSED") ? 1 : 0);
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("placing\\.memory\\.per-second: [0-9.]+"))
                .anyMatch(line -> line.matches("placing\\.postgresql\\.times-storage: [0-9.]+"))
                .contains("placing.memory.failed: 0.00", "placing.postgresql.failed: 0.00");
    }

    @Test
    void one_two_and_three_shards_are_measured_from_end_to_end_and_every_book_agrees() {
        assertThat(run("shards", "--smoke")).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("shards\\.one-line\\.1\\.per-second: [0-9.]+"))
                .anyMatch(line -> line.matches("shards\\.two-lines\\.3\\.per-second: [0-9.]+"))
                .contains("shards.faults: 0.00");
    }

    @Test
    void reserving_is_measured_from_end_to_end_and_every_book_agrees(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("RESULTS.md"), "# Results\n");
        String url = System.getProperty("pgUrl");
        int code = url == null
                ? run("reservations", "--smoke", "--results", page.toString())
                : run("reservations", "--smoke", "--results", page.toString(), "--jdbc-url", url);
        assertThat(err.toString()).isEmpty();
        assertThat(code).isEqualTo(out.toString().contains("MISSED") ? 1 : 0);
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("PostgreSQL: server_version .*fsync (on|off), synchronous_commit .*"))
                .anyMatch(line -> line.matches("reservations\\.hot\\.8\\.against-select-for-update: [0-9.]+"))
                .anyMatch(line -> line.matches("reservations\\.hot\\.8\\.network\\.against-one-statement: [0-9.]+"))
                .anyMatch(line -> line.matches("reservations\\.hot\\.8\\.two-processes\\.omni\\.per-second: [0-9.]+"))
                .anyMatch(line -> line.matches("reservations\\.uniform-basket\\.8\\.omni\\.p99-micros: [0-9.]+"))
                .anyMatch(line -> line.matches("reservations\\.storm\\.expire\\.per-second: [0-9.]+"))
                .contains("reservations.oversold: 0.00", "reservations.lost: 0.00");
        assertThat(page).content().startsWith("# Results").contains("| hot SKU, 8 callers | ");
    }

    /** So few orders that a bar of time or savings may be missed; those of exactness may not. */
    @Test
    void routing_is_measured_from_end_to_end_and_its_plans_are_the_cheapest() {
        int code = run("routing", "--smoke");
        assertThat(err.toString()).isEmpty();
        assertThat(code).isEqualTo(out.toString().contains("MISSED") ? 1 : 0);
        assertThat(out.toString().lines())
                .contains("routing.agree.differ: 0.00", "routing.agree.bounds: 0.00", "routing.agree.costs: 0.00")
                .contains("routing.k1000.l10.optimal: 100.00")
                .anyMatch(line -> line.matches("routing\\.times-mip: [0-9.]+"))
                .anyMatch(line -> line.matches("routing\\.times-nearest: [0-9.]+"))
                .anyMatch(line -> line.matches("routing\\.online\\.carry\\.closes: [-0-9.]+"))
                .anyMatch(line -> line.matches("routing\\.walk-ins\\.cover-60\\.saves: [-0-9.]+"));
    }

    @Test
    void a_page_that_is_not_there_is_exit_code_2_before_anything_is_measured() {
        assertThat(run("reservations", "--results", "nowhere.md")).isEqualTo(2);
        assertThat(err.toString()).contains("nowhere.md cannot be written");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void an_option_that_does_not_exist_is_exit_code_2() {
        assertThat(run("reservations", "--quack")).isEqualTo(2);
        assertThat(err.toString()).contains("'--quack'");
    }

    @Test
    void a_benchmark_that_does_not_exist_is_exit_code_2() {
        assertThat(run("abacus")).isEqualTo(2);
        assertThat(err.toString()).contains("abacus");
    }

    @Test
    void no_benchmark_at_all_is_exit_code_2() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("No benchmark is named");
    }
}
