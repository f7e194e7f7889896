package io.omni.workbench.history;

/**
 * A line that is counted and otherwise left out.
 *
 * @param lineNumber the line of the file where it begins, the header being line 1
 * @param column the column that decided it
 * @param value what stands there
 * @param reason why
 */
public record LeftOut(long lineNumber, String column, String value, LeftOutReason reason) implements HistoryEntry {

    /** Such as {@code line 17, Quantity 'six': the number cannot be read}. */
    @Override
    public String toString() {
        return "line %d, %s '%s': %s".formatted(lineNumber, column, value, reason.text());
    }
}
