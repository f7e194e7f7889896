package io.omni.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user may hand to {@code omni replay} by mistake. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BadInputTest {

    private static final String HEADER =
            "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,CustomerID,Country\n";
    private static final String SALE = "536365,22000,PLATE,6,2010-12-01 08:26:00,2.55,17850,United Kingdom\n";
    private static final String NETWORK = """
        {
          "locations": [
            {"id": "S1", "name": "Shop", "type": "store", "latitude": 51.5, "longitude": -0.1},
            {"id": "W1", "name": "Hall", "type": "warehouse", "latitude": 52.5, "longitude": -1.1}
          ],
          "markets": [],
          "elsewhere": {"country": "Elsewhere", "towns": [{"name": "Rome", "latitude": 41.9, "longitude": 12.5, "weight": 1}]}
        }
        """;

    @TempDir
    Path directory;

    @Test
    void a_history_that_is_not_there_is_named_with_the_way_out() {
        Path missing = directory.resolve("missing.csv");
        assertRefused(replay("--history", missing), missing + ": there is no such file: check the path");
    }

    @Test
    void a_directory_is_no_history() {
        assertRefused(replay("--history", directory), directory + ": is a directory: name one file in it");
    }

    @Test
    void a_file_that_is_there_is_not_taken_for_the_journal() throws IOException {
        Path file = write("journal.jsonl", "mine");
        assertRefused(replay("--journal", file), file + ": is there already: name a new file for the journal");
        assertThat(file).hasContent("mine");
        Path nowhere = directory.resolve("nowhere").resolve("journal.jsonl");
        assertRefused(replay("--journal", nowhere), nowhere + ": cannot be written: check that its directory is there");
    }

    @ParameterizedTest
    @CsvSource({
        "postgres:jdbc:postgresql://localhost:1/shop?user=ann&password=s3cret, jdbc:postgresql://localhost:1/shop",
        "postgres:jdbc:postgresql://ann:s3cret@localhost:1/shop, jdbc:postgresql://localhost:1/shop",
        "postgres:jdbc:postgresql://localhost:port/shop?password=s3cret, jdbc:postgresql://localhost:port/shop",
        "postgres:jdbc:postgresql:shop:1?password=s3cret, jdbc:postgresql:shop:1",
        "postgres:jdbc:postgresql://localhost?password=s3%cret, jdbc:postgresql://localhost",
        "postgres:jdbc:mysql://ann:s3cret@localhost/shop, postgres:jdbc:mysql://localhost/shop",
        "jdbc:postgresql://localhost/shop?password=s3cret, jdbc:postgresql://localhost/shop",
    })
    void a_server_that_cannot_be_used_is_named_without_a_password(String store, String shown) {
        CommandRun run = replay("--store", store);
        assertRefused(run, "--store " + shown + " (its parameters are not shown): ");
        assertThat(run.out() + run.err()).doesNotContain("s3cret");
    }

    @Test
    void a_store_of_no_kind_is_named_with_those_there_are() {
        assertRefused(replay("--store", "oracle"), "--store oracle: is none of memory, h2:FILE, postgres and");
    }

    @Test
    void what_is_called_gzip_and_is_not_is_refused() throws IOException {
        Path file = write("history.csv.gz", HEADER + SALE);
        assertRefused(replay("--history", file), file + ": is called .gz but is not gzip: rename it");
    }

    @Test
    void a_wrong_header_is_named_with_line_and_value() throws IOException {
        Path file = write("history.csv", "order,sku\n1,2\n");
        assertRefused(
                replay("--history", file),
                file + ", line 1, the header, value 'order,sku': column Invoice is missing: the first line must name");
    }

    @Test
    void an_empty_history_is_refused() throws IOException {
        Path empty = write("empty.csv", "");
        Path header = write("header.csv", HEADER);
        assertRefused(replay("--history", empty), empty + ": is empty: its first line must name the columns Invoice");
        assertRefused(replay("--history", header), header + ": has no lines after its header");
    }

    @Test
    void a_history_of_which_no_line_can_be_used_names_the_first() throws IOException {
        Path file = write("history.csv", HEADER + SALE.replace("2.55", "cheap") + SALE.replace(",6,", ",six,"));
        assertRefused(
                replay("--history", file),
                file
                        + ": none of its 2 lines can be used; the first is line 2, Price 'cheap': the number cannot be"
                        + " read");
    }

    @Test
    void a_bad_date_and_a_bad_number_in_the_middle_are_counted_and_named_and_the_rest_is_replayed() throws IOException {
        Path file = write(
                "history.csv",
                HEADER
                        + SALE
                        + SALE.replace("2010-12-01", "2010-13-01")
                        + SALE.replace(",6,", ",six,")
                        + SALE.replace("2.55", "\u001b[31m" + "9".repeat(200))
                        + SALE.replace("536365", "536366"));
        CommandRun run = replay("--history", file);
        assertThat(run.code()).isZero();
        assertThat(run.values())
                .containsEntry("lines-read", "5")
                .containsEntry("lines-left-out", "3")
                .containsEntry("orders", "2");
        assertThat(run.out())
                .contains("Replayed history.csv ")
                .contains("line 3, InvoiceDate '2010-13-01 08:26:00'")
                .contains("left out: the date cannot be read")
                .contains("line 4, Quantity 'six'")
                .doesNotContain("\u001b");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"markets\": [] | \"markets\": [ | line 6, column ",
                "\"type\": \"store\" | \"type\": \"SHOP\" | field locations[0].type, value 'SHOP': does not fit: give"
                        + " one of [store",
                "\"name\": \"Shop\" | \"name\": \"Shop\", \"size\": 3 | field \"size\" is unknown here: remove it, or"
                        + " correct it to one of",
                "51.5 | 151.5 | Latitude 151.5 is not within",
                "\"markets\": [], | '' | markets"
            })
    void what_is_wrong_in_a_network_is_named_with_its_place(String right, String wrong, String message)
            throws IOException {
        Path file = write("network.json", NETWORK.replace(right, wrong));
        assertRefused(replay("--network", file), file + ", line ", message);
    }

    @Test
    void a_network_in_which_no_place_keeps_stock_is_refused() throws IOException {
        Path file = write("network.json", NETWORK.replace("store", "locker").replace("warehouse", "supplier"));
        assertRefused(
                replay("--network", file),
                file + ", line ",
                "None of the 2 locations of the network keeps stock: give at least one of type store or warehouse");
    }

    @ParameterizedTest
    @CsvSource({"store, warehouse, stores 0", "warehouse, store, warehouses 0", "warehouse, locker, warehouses 0"})
    void a_network_of_stores_alone_or_of_warehouses_alone_will_do(String type, String other, String shown)
            throws IOException {
        Path network = write("network.json", NETWORK.replace(type, other));
        Path history = write("history.csv", HEADER + SALE + SALE.replace("536365", "C536366"));
        CommandRun run = replay("--network", network, "--history", history);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("network.json: ").contains(shown);
        assertThat(run.values()).containsEntry("orders", "1").containsEntry("returns", "1");
    }

    @Test
    void a_report_goes_into_the_file_that_is_named_and_nothing_else_changes() throws IOException {
        Path history = write("history.csv", HEADER + SALE);
        Path report = directory.resolve("report.html");
        CommandRun with = replay("--history", history, "--report", report);
        CommandRun without = replay("--history", history);
        assertThat(with.code()).isZero();
        assertThat(with.out().lines().filter(line -> !line.startsWith("seconds")))
                .containsExactlyElementsOf(without.out()
                        .lines()
                        .filter(line -> !line.startsWith("seconds"))
                        .toList());
        assertThat(report).content().startsWith("<!DOCTYPE html>").contains("<h1>Replay of history.csv</h1>");
    }

    @Test
    void a_report_that_cannot_be_written_is_refused_before_anything_is_replayed() {
        assertRefused(replay("--report", directory), directory + ": is a directory: name a file in it");
        Path nowhere = directory.resolve("nowhere").resolve("report.html");
        assertRefused(
                replay("--report", nowhere),
                nowhere + ": there is no directory " + nowhere.getParent() + ": make it, or name another file");
    }

    @Test
    void a_seed_is_a_whole_number() {
        assertRefused(replay("--seed", "one"), "Invalid value for option '--seed': 'one' is not a long");
    }

    @ParameterizedTest
    @CsvSource({"-1", "10001"})
    void the_cover_is_in_thousandths_up_to_ten_times(String cover) {
        assertRefused(
                replay("--cover", cover),
                "Invalid value for option '--cover': " + cover + " is not between 0 and 10000");
    }

    @Test
    void without_any_stock_nothing_is_placed_and_the_books_are_in_order() throws IOException {
        CommandRun run = replay("--cover", "0", "--history", write("history.csv", HEADER + SALE));
        assertThat(run.code()).isZero();
        assertThat(run.values())
                .containsEntry("orders", "0")
                .containsEntry("fill-rate", "0.00%")
                .containsEntry("stock-audit", "ok");
    }

    private static void assertRefused(CommandRun run, String... messages) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(messages).doesNotContain("\tat ").doesNotContain("Exception");
    }

    private static CommandRun replay(Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = "replay";
        System.arraycopy(args, 0, all, 1, args.length);
        return CommandRun.of(Workbench.commandLine(), all);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
