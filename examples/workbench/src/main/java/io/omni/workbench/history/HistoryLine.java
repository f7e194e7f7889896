package io.omni.workbench.history;

import io.omni.core.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A line that can be used.
 *
 * @param lineNumber the line of the file where it begins, the header being line 1
 * @param invoice the number of its invoice; of a return it begins with C as a rule
 * @param stockCode the article, in upper case, for the data set writes {@code 85123A} and {@code 85123a} of one article
 * @param description what was sold; blank where the file has none
 * @param quantity units, below zero for a return; never zero
 * @param at when, read as UTC
 * @param price of one unit, above zero
 * @param customer who, if the file says so; {@code 12346.0} is read as {@code 12346}
 * @param country the name of the country as the file has it; {@code Unspecified} where it is blank
 */
public record HistoryLine(
        long lineNumber,
        String invoice,
        String stockCode,
        String description,
        long quantity,
        Instant at,
        Money price,
        Optional<String> customer,
        String country)
        implements HistoryEntry {

    /** What the line records. */
    public LineKind kind() {
        return LineClassifier.kind(this);
    }

    /** How many units were sold or given back: the quantity without its sign. */
    public long units() {
        return Math.abs(quantity);
    }

    /** This line as left out after all, for a reason that shows only in its company. */
    public LeftOut leftOut(LeftOutReason reason) {
        return new LeftOut(lineNumber, Column.INVOICE.title(), invoice, reason);
    }
}
