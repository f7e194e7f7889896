package io.omni.workbench.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LineClassifierTest {

    @ParameterizedTest
    @CsvSource({
        "536365, 85123A, 6, 2.55, SALE",
        "536365, DCGSSGIRL, 1, 3.29, SALE",
        "C536379, 22556, -12, 1.65, RETURN",
        "c536379, 22556, -12, 1.65, RETURN",
        "C536379, 22556, 12, 1.65, RETURN",
        "536379, 22556, -12, 1.65, RETURN",
        "536370, POST, 3, 18, DELIVERY_CHARGE",
        "536370, dot, 1, 569.77, DELIVERY_CHARGE",
        "536540, C2, 1, 50, DELIVERY_CHARGE"
    })
    void a_line_is_a_sale_a_return_or_a_charge(
            String invoice, String stockCode, String quantity, String price, LineKind kind) {
        assertThat(Histories.entry(invoice, stockCode, quantity, price))
                .isInstanceOfSatisfying(
                        HistoryLine.class, line -> assertThat(line.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "536589, 21777, -10, 0, Quantity, -10, STOCK_ADJUSTMENT",
        "536414, 22139, 56, 0.0, Price, 0.00, PRICE_NOT_POSITIVE",
        "A563186, 22139, 1, -11062.06, Price, -11062.06, PRICE_NOT_POSITIVE",
        "C536414, 22139, -1, 0, Price, 0.00, PRICE_NOT_POSITIVE",
        "536365, 22139, 0, 2.55, Quantity, 0, ZERO_QUANTITY",
        "C536379, POST, -1, 18, Quantity, -1, REFUNDED_CHARGE",
        "536379, m, 1, 15, StockCode, M, NOT_A_PRODUCT",
        "C536379, D, -1, 27.5, StockCode, D, NOT_A_PRODUCT",
        "536379, BANK CHARGES, 1, 15, StockCode, BANK CHARGES, NOT_A_PRODUCT",
        "536379, AMAZONFEE, 1, 15, StockCode, AMAZONFEE, NOT_A_PRODUCT",
        "536379, gift_0001_40, 1, 34.04, StockCode, GIFT_0001_40, NOT_A_PRODUCT",
        "536379, TEST001, 1, 4.5, StockCode, TEST001, NOT_A_PRODUCT",
        "536379, ADJUST2, 1, 4.5, StockCode, ADJUST2, NOT_A_PRODUCT",
        "536379, PADS, 1, 0.001, Price, 0.001, PRICE_FINER_THAN_A_PENNY",
        "536379, 22139, six, 2, Quantity, six, BAD_NUMBER",
        "536379, 22139, 1.5, 2, Quantity, 1.5, BAD_NUMBER",
        "536379, 22139, 10000001, 2, Quantity, 10000001, BAD_NUMBER",
        "536379, 22139, 1, 2.x, Price, 2.x, BAD_NUMBER",
        "536379, 22139, 1, 1e5, Price, 1e5, BAD_NUMBER",
        "536379, 22139, 1, '', Price, '', BAD_NUMBER",
        "'', 22139, 1, 2, Invoice, '', BAD_TEXT",
        "536379, ' ', 1, 2, StockCode, '', BAD_TEXT"
    })
    void all_else_is_left_out_with_the_column_that_decided_it(
            String invoice,
            String stockCode,
            String quantity,
            String price,
            String column,
            String value,
            LeftOutReason reason) {
        assertThat(Histories.entry(invoice, stockCode, quantity, price))
                .isEqualTo(new LeftOut(2, column, value, reason));
    }
}
