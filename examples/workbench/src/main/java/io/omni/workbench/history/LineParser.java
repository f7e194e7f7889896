package io.omni.workbench.history;

import io.omni.core.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads the fields of one line into a {@link HistoryLine}, or says which of them cannot be read. */
final class LineParser {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NUMBER = 24;
    private static final long MOST_UNITS = 10_000_000;
    private static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(10_000_000);
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,12}(\\.0*)?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final Pattern FLOATED_ID = Pattern.compile("\\d+\\.0+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final String NO_COUNTRY = "Unspecified";

    private final Header header;
    private final Currency currency;
    private final HistoryDates dates = new HistoryDates();

    LineParser(Header header, Currency currency) {
        this.header = header;
        this.currency = currency;
    }

    HistoryEntry parse(long lineNumber, List<String> fields) {
        if (fields.size() != header.width()) {
            String found = "%d instead of %d".formatted(fields.size(), header.width());
            return new LeftOut(lineNumber, "number of fields", found, LeftOutReason.BAD_FIELD_COUNT);
        }
        Optional<LeftOut> badText = badText(lineNumber, fields);
        if (badText.isPresent()) {
            return badText.get();
        }
        OptionalLong quantity = whole(text(fields, Column.QUANTITY));
        if (quantity.isEmpty()) {
            return leftOut(lineNumber, fields, Column.QUANTITY, LeftOutReason.BAD_NUMBER);
        }
        Optional<Instant> at = dates.read(text(fields, Column.INVOICE_DATE));
        if (at.isEmpty()) {
            return leftOut(lineNumber, fields, Column.INVOICE_DATE, LeftOutReason.BAD_DATE);
        }
        Optional<BigDecimal> price = decimal(text(fields, Column.PRICE));
        if (price.isEmpty()) {
            return leftOut(lineNumber, fields, Column.PRICE, LeftOutReason.BAD_NUMBER);
        }
        if (price.get().stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            return leftOut(lineNumber, fields, Column.PRICE, LeftOutReason.PRICE_FINER_THAN_A_PENNY);
        }
        HistoryLine line = new HistoryLine(
                lineNumber,
                text(fields, Column.INVOICE),
                text(fields, Column.STOCK_CODE).toUpperCase(Locale.ROOT),
                CONTROL.matcher(text(fields, Column.DESCRIPTION)).replaceAll(" "),
                quantity.getAsLong(),
                at.get(),
                Money.of(currency, price.get()),
                customer(text(fields, Column.CUSTOMER_ID)),
                country(text(fields, Column.COUNTRY)));
        Optional<LeftOut> leftOut = LineClassifier.leftOut(line);
        return leftOut.isPresent() ? leftOut.get() : line;
    }

    private Optional<LeftOut> badText(long lineNumber, List<String> fields) {
        for (Column column : List.of(Column.INVOICE, Column.STOCK_CODE, Column.CUSTOMER_ID)) {
            String text = text(fields, column);
            boolean missing = text.isEmpty() && column != Column.CUSTOMER_ID;
            if (missing || text.length() > LONGEST_ID || CONTROL.matcher(text).find()) {
                return Optional.of(leftOut(lineNumber, fields, column, LeftOutReason.BAD_TEXT));
            }
        }
        return Optional.empty();
    }

    private LeftOut leftOut(long lineNumber, List<String> fields, Column column, LeftOutReason reason) {
        return new LeftOut(lineNumber, column.title(), text(fields, column), reason);
    }

    private String text(List<String> fields, Column column) {
        return fields.get(header.place(column)).strip();
    }

    private static OptionalLong whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        int point = text.indexOf('.');
        long units = Long.parseLong(point < 0 ? text : text.substring(0, point));
        return Math.abs(units) > MOST_UNITS ? OptionalLong.empty() : OptionalLong.of(units);
    }

    private static Optional<BigDecimal> decimal(String text) {
        if (text.length() > LONGEST_NUMBER || !DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        return number.abs().compareTo(HIGHEST_PRICE) > 0 ? Optional.empty() : Optional.of(number);
    }

    private static Optional<String> customer(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(FLOATED_ID.matcher(text).matches() ? text.substring(0, text.indexOf('.')) : text);
    }

    private static String country(String text) {
        return text.isEmpty() ? NO_COUNTRY : text;
    }
}
