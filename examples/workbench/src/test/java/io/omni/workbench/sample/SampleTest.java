package io.omni.workbench.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.catalog.Sku;
import io.omni.workbench.history.HistoryLine;
import io.omni.workbench.history.HistoryReader;
import io.omni.workbench.history.Invoice;
import io.omni.workbench.history.Invoices;
import io.omni.workbench.history.LeftOut;
import io.omni.workbench.history.LeftOutReason;
import io.omni.workbench.history.LineKind;
import io.omni.workbench.input.InputError;
import io.omni.workbench.input.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleTest {

    private final List<LeftOut> leftOut = new ArrayList<>();

    @Test
    void the_files_are_what_their_generator_writes() throws IOException {
        assertThat(text("history.csv")).isEqualTo(SampleHistory.csv());
        assertThat(text("products.json")).isEqualTo(SampleProducts.json());
    }

    @Test
    void a_hundred_and_twenty_products_have_bar_codes_of_nobody() {
        assertThat(Sample.products()).isEqualTo(SampleProducts.all()).hasSize(120);
        assertThat(Sample.products())
                .allSatisfy(product ->
                        assertThat(product.gtin().value()).hasSize(13).startsWith("20"));
    }

    @Test
    void every_article_that_is_sold_is_among_the_products() {
        Set<String> known = new HashSet<>();
        Sample.products().stream().map(ProductRecord::sku).map(Sku::value).forEach(known::add);
        assertThat(invoices())
                .allSatisfy(invoice -> assertThat(invoice.lines(LineKind.SALE))
                        .extracting(HistoryLine::stockCode)
                        .isSubsetOf(known));
    }

    @Test
    void it_has_about_three_thousand_lines_with_everything_a_replay_meets() {
        List<Invoice> invoices = invoices();
        assertThat(invoices.stream().mapToInt(invoice -> invoice.lines().size()).sum())
                .isBetween(2_800, 3_400);
        assertThat(invoices).extracting(Invoice::at).isSorted();
        assertThat(invoices).extracting(Invoice::number).doesNotHaveDuplicates();
        assertThat(invoices).anyMatch(invoice -> invoice.customer().isEmpty());
        assertThat(invoices)
                .anyMatch(invoice -> !invoice.lines(LineKind.DELIVERY_CHARGE).isEmpty());
        assertThat(invoices).anyMatch(SampleTest::hasAnArticleTwice);
        assertThat(leftOut)
                .extracting(LeftOut::reason)
                .contains(
                        LeftOutReason.BAD_DATE,
                        LeftOutReason.BAD_NUMBER,
                        LeftOutReason.BAD_FIELD_COUNT,
                        LeftOutReason.PRICE_FINER_THAN_A_PENNY,
                        LeftOutReason.PRICE_NOT_POSITIVE,
                        LeftOutReason.STOCK_ADJUSTMENT,
                        LeftOutReason.NOT_A_PRODUCT,
                        LeftOutReason.REFUNDED_CHARGE);
    }

    @Test
    void all_returns_but_two_give_back_what_the_customer_bought_before() {
        Map<String, Long> bought = new HashMap<>();
        int matched = 0;
        int unmatched = 0;
        for (Invoice invoice : invoices()) {
            for (HistoryLine line : invoice.lines(LineKind.SALE)) {
                bought.merge(key(line), line.units(), Long::sum);
            }
            for (HistoryLine line : invoice.lines(LineKind.RETURN)) {
                long left = bought.merge(key(line), -line.units(), Long::sum);
                boolean found = line.customer().isPresent() && left >= 0;
                matched += found ? 1 : 0;
                unmatched += found ? 0 : 1;
            }
        }
        assertThat(unmatched).isEqualTo(2);
        assertThat(matched).isGreaterThan(40);
    }

    @Test
    void a_wrong_bar_code_in_a_file_of_products_is_refused_with_its_place(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(
                directory.resolve("products.json"), SampleProducts.json().replace("\"gtin\": \"2", "\"gtin\": \"1"));
        assertThatThrownBy(() -> ProductsReader.read(file))
                .isInstanceOf(InputError.class)
                .hasMessageContaining("products.json, line 3, column ")
                .hasMessageContaining("products[0]")
                .hasMessageContaining("check digit");
    }

    private List<Invoice> invoices() {
        List<Invoice> invoices = new ArrayList<>();
        try (HistoryReader reader = Sample.history()) {
            new Invoices(reader, leftOut::add).forEachRemaining(invoices::add);
        }
        return invoices;
    }

    private static boolean hasAnArticleTwice(Invoice invoice) {
        List<HistoryLine> sold = invoice.lines(LineKind.SALE);
        return sold.stream().map(HistoryLine::stockCode).distinct().count() < sold.size();
    }

    private static String key(HistoryLine line) {
        return line.customer().orElse("guest") + " " + line.stockCode();
    }

    private static String text(String resource) throws IOException {
        try (InputFile file = InputFile.ofResource(Sample.class, resource)) {
            return new String(file.content().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
