package io.omni.workbench.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InvoicesTest {

    private final List<LeftOut> leftOut = new ArrayList<>();

    @Test
    void lines_of_one_number_form_an_invoice_dated_by_the_first() {
        List<Invoice> invoices = group("1,22000,A,1,12/1/10 8:26,1,,France", "1,POST,B,1,12/1/10 8:27,2,7,France");
        assertThat(invoices).singleElement().satisfies(invoice -> {
            assertThat(invoice.number()).isEqualTo("1");
            assertThat(invoice.at()).isEqualTo(Instant.parse("2010-12-01T08:26:00Z"));
            assertThat(invoice.customer()).contains("7");
            assertThat(invoice.lines(LineKind.SALE)).hasSize(1);
            assertThat(invoice.lines(LineKind.DELIVERY_CHARGE)).hasSize(1);
        });
    }

    @Test
    void interleaved_invoices_are_put_together_in_the_order_of_their_first_lines() {
        List<Invoice> invoices = group(
                "1,22000,A,1,12/1/10 8:26,1,,France",
                "2,22000,B,1,12/1/10 8:26,1,,France",
                "1,22001,C,1,12/1/10 8:27,1,,France");
        assertThat(invoices).extracting(Invoice::number).containsExactly("1", "2");
        assertThat(invoices.get(0).lines()).hasSize(2);
    }

    @Test
    void a_number_that_comes_back_much_later_is_another_invoice() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i <= Invoices.OPEN_AT_ONCE + 1; i++) {
            lines.add(i + ",22000,A,1,12/1/10 8:26,1,,France");
        }
        lines.add("0,22000,A,1,12/1/10 8:26,1,,France");
        List<Invoice> invoices = group(lines.toArray(String[]::new));
        assertThat(invoices).hasSize(lines.size());
        assertThat(invoices.get(0).number()).isEqualTo("0");
        assertThat(invoices.get(invoices.size() - 1).number()).isEqualTo("0");
    }

    @Test
    void lines_left_out_are_handed_to_whoever_counts_them() {
        List<Invoice> invoices = group(
                "1,22000,A,1,12/1/10 8:26,1,,France",
                "1,22000,A,x,12/1/10 8:26,1,,France",
                "1,22001,A,1,12/1/10 8:26,1,,France");
        assertThat(invoices)
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.lines()).hasSize(2));
        assertThat(leftOut).extracting(LeftOut::lineNumber).containsExactly(3L);
    }

    @Test
    void there_is_no_invoice_after_the_last() {
        Invoices none = new Invoices(List.<HistoryEntry>of().iterator(), leftOut::add);
        assertThat(none.hasNext()).isFalse();
        assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
    }

    private List<Invoice> group(String... lines) {
        List<Invoice> invoices = new ArrayList<>();
        String text = Histories.HEADER + String.join("\n", lines);
        new Invoices(Histories.read(text).iterator(), leftOut::add).forEachRemaining(invoices::add);
        return invoices;
    }
}
