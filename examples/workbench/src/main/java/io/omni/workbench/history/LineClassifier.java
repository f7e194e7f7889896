package io.omni.workbench.history;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells sales and returns of articles from all else that the data set writes as lines of an invoice. */
final class LineClassifier {

    private static final Set<String> CHARGES = Set.of("POST", "DOT", "C2");
    private static final Set<String> NOT_PRODUCTS =
            Set.of("M", "D", "S", "B", "BANK CHARGES", "AMAZONFEE", "CRUK", "PADS", "GIFT");
    private static final Set<String> NOT_PRODUCT_PREFIXES = Set.of("GIFT_0001", "TEST", "ADJUST");

    private LineClassifier() {}

    /** What a line records, given that it is {@link #leftOut not left out}. */
    static LineKind kind(HistoryLine line) {
        if (CHARGES.contains(line.stockCode())) {
            return LineKind.DELIVERY_CHARGE;
        }
        return isCancellation(line) || line.quantity() < 0 ? LineKind.RETURN : LineKind.SALE;
    }

    /** The line as left out, if it is no sale or return of an article and no delivery charge. */
    static Optional<LeftOut> leftOut(HistoryLine line) {
        if (isNoProduct(line.stockCode())) {
            return leftOut(line, Column.STOCK_CODE, line.stockCode(), LeftOutReason.NOT_A_PRODUCT);
        }
        String quantity = Long.toString(line.quantity());
        if (line.quantity() == 0) {
            return leftOut(line, Column.QUANTITY, quantity, LeftOutReason.ZERO_QUANTITY);
        }
        if (line.price().isZero() && line.quantity() < 0 && !isCancellation(line)) {
            return leftOut(line, Column.QUANTITY, quantity, LeftOutReason.STOCK_ADJUSTMENT);
        }
        if (!line.price().isPositive()) {
            return leftOut(line, Column.PRICE, line.price().amount().toPlainString(), LeftOutReason.PRICE_NOT_POSITIVE);
        }
        if (CHARGES.contains(line.stockCode()) && (line.quantity() < 0 || isCancellation(line))) {
            return leftOut(line, Column.QUANTITY, quantity, LeftOutReason.REFUNDED_CHARGE);
        }
        return Optional.empty();
    }

    private static Optional<LeftOut> leftOut(HistoryLine line, Column column, String value, LeftOutReason reason) {
        return Optional.of(new LeftOut(line.lineNumber(), column.title(), value, reason));
    }

    private static boolean isNoProduct(String stockCode) {
        return NOT_PRODUCTS.contains(stockCode) || NOT_PRODUCT_PREFIXES.stream().anyMatch(stockCode::startsWith);
    }

    private static boolean isCancellation(HistoryLine line) {
        return line.invoice().toUpperCase(Locale.ROOT).startsWith("C");
    }
}
