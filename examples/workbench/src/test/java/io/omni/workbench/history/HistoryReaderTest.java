package io.omni.workbench.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.money.Money;
import io.omni.workbench.input.InputError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HistoryReaderTest {

    private static final String HEADER = Histories.HEADER;

    @Test
    void a_line_is_read_with_all_its_fields() {
        assertThat(Histories.read(HEADER + "536365,85123a,\"HEART, WHITE\",6,12/1/10 8:26,2.55,17850,United Kingdom\n"))
                .containsExactly(new HistoryLine(
                        2,
                        "536365",
                        "85123A",
                        "HEART, WHITE",
                        6,
                        Instant.parse("2010-12-01T08:26:00Z"),
                        Money.ofMinor("GBP", 255),
                        Optional.of("17850"),
                        "United Kingdom"));
    }

    @Test
    void columns_are_found_by_name_in_any_order_and_spelling() {
        String text = """
                Country,Customer ID,UnitPrice,InvoiceDate,Channel,Quantity,Description,StockCode,InvoiceNo
                France,12346.0,1.5,2010-12-01 08:26:00,web,2,PLATE,22000,1
                """.replace("\n", "\r\n");
        HistoryLine line = Histories.only(text);
        assertThat(line.customer()).contains("12346");
        assertThat(line.country()).isEqualTo("France");
        assertThat(line.price()).isEqualTo(Money.ofMinor("GBP", 150));
        assertThat(line.stockCode()).isEqualTo("22000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2010-12-01 08:26:00",
                "2010-12-01T08:26",
                "2010-12-01T08:26:00Z",
                "12/1/10 8:26",
                "12/1/2010 8:26",
                "12/01/2010 08:26:00"
            })
    void a_date_is_read_in_its_iso_and_american_forms(String date) {
        assertThat(Histories.only(HEADER + "1,22000,PLATE,1," + date + ",1,,France\n")
                        .at())
                .isEqualTo(Instant.parse("2010-12-01T08:26:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/1/10 8:26", "2010-02-30 08:26", "yesterday", "", "12/1/10", "2010-12-0108:26"})
    void another_date_leaves_the_line_out(String date) {
        assertThat(Histories.read(HEADER + "1,22000,PLATE,1," + date + ",1,,France\n"))
                .containsExactly(new LeftOut(2, "InvoiceDate", date, LeftOutReason.BAD_DATE));
    }

    @Test
    void a_blank_customer_is_nobody_and_a_blank_country_unspecified() {
        HistoryLine line = Histories.only(HEADER + "1,22000,,1,12/1/10 8:26,1, ,\n");
        assertThat(line.customer()).isEmpty();
        assertThat(line.country()).isEqualTo("Unspecified");
        assertThat(line.description()).isEmpty();
    }

    @Test
    void lines_are_counted_as_an_editor_counts_them() {
        List<HistoryEntry> entries = Histories.read(HEADER
                + "1,22000,\"two\nlines\",1,12/1/10 8:26,1,,France\n"
                + "\n"
                + "2,22000,PLATE,1,12/1/10 8:26,1,,France\n");
        assertThat(entries).extracting(HistoryEntry::lineNumber).containsExactly(2L, 5L);
        assertThat(((HistoryLine) entries.get(0)).description()).isEqualTo("two lines");
    }

    @Test
    void a_left_out_line_says_in_a_sentence_what_is_wrong() {
        LeftOut left = new LeftOut(17, "Quantity", "six", LeftOutReason.BAD_NUMBER);
        assertThat(left).hasToString("line 17, Quantity 'six': the number cannot be read or is out of range");
    }

    @Test
    void gzip_is_told_by_its_content_and_a_byte_order_mark_is_skipped() throws IOException {
        String text = "\uFEFF" + HEADER + "1,22000,PLATE,1,12/1/10 8:26,1,,France\n";
        assertThat(Histories.read(text)).hasSize(1);
        assertThat(Histories.read("packed", gzip(text))).hasSize(1);
    }

    @Test
    void bytes_read_reach_the_size_of_the_file(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("history.csv.gz");
        Files.write(file, gzip(HEADER + "1,22000,PLATE,1,12/1/10 8:26,1,,France\n".repeat(500)));
        try (HistoryReader reader = HistoryReader.open(file)) {
            reader.forEachRemaining(entry -> {});
            assertThat(reader.linesRead()).isEqualTo(500);
            assertThat(reader.bytesTotal()).hasValue(reader.bytesRead());
        }
    }

    @Test
    void a_file_that_cannot_be_used_is_refused_with_its_name_and_the_way_out(@TempDir Path directory)
            throws IOException {
        Path notGzip = Files.writeString(directory.resolve("plain.csv.gz"), HEADER);
        Path sheet = Files.write(directory.resolve("retail.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertRefused(directory.resolve("none.csv"), "none.csv: there is no such file");
        assertRefused(directory, "is a directory");
        assertRefused(notGzip, "plain.csv.gz: is called .gz but is not gzip");
        assertRefused(sheet, "save the sheet as CSV");
    }

    @Test
    void a_gzip_file_that_breaks_off_is_read_as_far_as_it_goes() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(",22000,PLATE ").append(i * 7919L % 10_007).append(",1,12/1/10 8:26,1,,France\n");
        }
        byte[] whole = gzip(text.toString());
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        try (HistoryReader reader = HistoryReader.open("cut.gz", new ByteArrayInputStream(half))) {
            assertThatThrownBy(() -> reader.forEachRemaining(entry -> {}))
                    .isInstanceOf(InputError.class)
                    .hasMessageMatching("cut.gz, after line \\d+: the gzip data is cut off or damaged.*");
            assertThat(reader.linesRead()).isPositive();
        }
    }

    @Test
    void a_header_without_a_column_is_refused_with_what_was_found() {
        assertThatThrownBy(() -> Histories.read("order,sku\n1,2\n"))
                .isInstanceOf(InputError.class)
                .hasMessage(
                        "history.csv, line 1, the header, value 'order,sku': column Invoice is missing: the first line must"
                                + " name, separated by commas, Invoice, StockCode, Description, Quantity, InvoiceDate, Price,"
                                + " CustomerID, Country");
        assertThatThrownBy(() -> Histories.read(HEADER.replace("Country", "Price")))
                .hasMessageContaining("column Price is there twice");
        assertThatThrownBy(() -> Histories.read("")).hasMessageContaining("history.csv: is empty");
    }

    @Test
    void a_quote_without_its_counterpart_leaves_the_line_out() {
        assertThat(Histories.read(HEADER + "1,22000,\"PLATE,1,12/1/10 8:26,1,,France\n"))
                .containsExactly(new LeftOut(2, "number of fields", "3 instead of 8", LeftOutReason.BAD_FIELD_COUNT));
    }

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> HistoryReader.open(file).close())
                .isInstanceOf(InputError.class)
                .hasMessageContaining(message)
                .hasMessageContaining(file.getFileName().toString());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
