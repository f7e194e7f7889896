package io.omni.core.ledger;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is available of the accounts of some subjects and details in one book, as bare numbers: prepared once, read over and over, for pages
 * and routes that look at thousands of accounts at a time. Safe for use by several threads.
 *
 * <p>The amounts are in rows, one for each subject, of which each has a column for each detail. All columns of a row are of one moment; rows
 * are read one after the other.
 */
public final class AvailabilityView {

    private final List<String> subjects;
    private final List<String> details;
    private final LedgerStore.Grid grid;

    private AvailabilityView(List<String> subjects, List<String> details, Preparation preparation) {
        this.subjects = different("subject", subjects);
        this.details = different("detail", details);
        Math.multiplyExact(subjects.size(), details.size());
        this.grid = preparation.grid(this.subjects, this.details);
    }

    /** Prepares what reads the amounts. */
    @FunctionalInterface
    public interface Preparation {

        /**
         * Prepares.
         *
         * @param subjects what the accounts are about, each once
         * @param details which ones of each subject's accounts, each once
         * @return what reads them, safe for use by several threads
         */
        LedgerStore.Grid grid(List<String> subjects, List<String> details);
    }

    /**
     * Makes the view that a ledger of its own kind gives.
     *
     * @param subjects what the accounts are about, each once
     * @param details which ones of each subject's accounts, each once
     * @param preparation prepares what reads them, once they are known to be different
     * @return the view
     * @throws IllegalArgumentException if a subject or detail comes twice
     */
    public static AvailabilityView of(List<String> subjects, List<String> details, Preparation preparation) {
        return new AvailabilityView(subjects, details, preparation);
    }

    private static List<String> different(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(
                        "%s '%s' comes twice in a view: give each once".formatted(what, name));
            }
        }
        return List.copyOf(names);
    }

    /**
     * Names the rows.
     *
     * @return what the accounts are about, in the order of rows
     */
    public List<String> subjects() {
        return subjects;
    }

    /**
     * Names the columns.
     *
     * @return which of a subject's accounts, in the order of columns
     */
    public List<String> details() {
        return details;
    }

    /**
     * Counts the amounts.
     *
     * @return rows times columns
     */
    public int size() {
        return subjects.size() * details.size();
    }

    /**
     * Tells where an amount is.
     *
     * @param row the row of the subject, from 0
     * @param column the column of the detail, from 0
     * @return its index among the amounts
     */
    public int index(int row, int column) {
        return row * details.size() + column;
    }

    /**
     * Reads what is available, as {@link Position#available()} tells it: 0 for an account on which nothing was ever posted.
     *
     * @param at the instant to judge expiry and windows by
     * @param available where the amounts go, {@link #index row by row}; may be longer, and be used again and again
     * @throws IllegalArgumentException if there are more amounts than fit
     */
    public void read(Instant at, long[] available) {
        if (available.length < size()) {
            throw new IllegalArgumentException(
                    "%d subjects with %d details are %d amounts, and there is room for %d: give an array of size()"
                            .formatted(subjects.size(), details.size(), size(), available.length));
        }
        grid.read(at, available);
    }

    /**
     * Reads what is available into an array of its own.
     *
     * @param at the instant to judge expiry and windows by
     * @return the amounts, {@link #index row by row}
     */
    public long[] read(Instant at) {
        long[] available = new long[size()];
        read(at, available);
        return available;
    }
}
