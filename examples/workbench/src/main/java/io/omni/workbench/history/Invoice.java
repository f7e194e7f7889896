package io.omni.workbench.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The lines of one invoice.
 *
 * @param number its number
 * @param at when its first line was written; a long one spans several minutes
 * @param customer who, if any line says so
 * @param country that of the first line
 * @param lines at least one, in the order of the file; the same article may be in several
 */
public record Invoice(String number, Instant at, Optional<String> customer, String country, List<HistoryLine> lines) {

    /** Copies the lines, and refuses none. */
    public Invoice {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Invoice %s has no lines: give at least one".formatted(number));
        }
    }

    static Invoice of(List<HistoryLine> lines) {
        HistoryLine first = lines.get(0);
        Optional<String> customer =
                lines.stream().flatMap(line -> line.customer().stream()).findFirst();
        return new Invoice(first.invoice(), first.at(), customer, first.country(), lines);
    }

    /** Its lines of one kind, in the order of the file. */
    public List<HistoryLine> lines(LineKind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }
}
