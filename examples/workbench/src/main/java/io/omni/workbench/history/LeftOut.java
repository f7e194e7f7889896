package io.omni.workbench.history;

import io.omni.workbench.input.Excerpt;

/**
 * A line that is counted and otherwise left out.
 *
 * @param lineNumber the line of the file where it begins, the header being line 1
 * @param column the column that decided it
 * @param value what stands there
 * @param reason why
 */
public record LeftOut(long lineNumber, String column, String value, LeftOutReason reason) implements HistoryEntry {

    private static final int LONGEST_VALUE = 40;

    /** Where it is and what stands there, such as {@code line 17, Quantity 'six'}. */
    public String place() {
        return "line %d, %s '%s'".formatted(lineNumber, column, Excerpt.of(value, LONGEST_VALUE));
    }

    /** Such as {@code line 17, Quantity 'six': the number cannot be read}. */
    @Override
    public String toString() {
        return place() + ": " + reason.text();
    }
}
