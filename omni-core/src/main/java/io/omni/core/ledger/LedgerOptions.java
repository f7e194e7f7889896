package io.omni.core.ledger;

import java.time.Duration;

/**
 * What a host may set about a ledger.
 *
 * @param idWindow how long after it was made the id of a posting is remembered
 * @param journal where the journal goes
 */
public record LedgerOptions(Duration idWindow, JournalOptions journal) {

    /** Ids are remembered for seven days, and the store keeps the whole journal. */
    public static final LedgerOptions DEFAULT = new LedgerOptions(Duration.ofDays(7));

    /** Checks the window. */
    public LedgerOptions {
        if (idWindow.isNegative() || idWindow.isZero()) {
            throw new IllegalArgumentException(
                    "ids kept for %s cannot be remembered at all: give a positive duration".formatted(idWindow));
        }
    }

    /**
     * Remembers ids for a time, and lets the store keep the whole journal.
     *
     * @param idWindow how long after it was made the id of a posting is remembered
     */
    public LedgerOptions(Duration idWindow) {
        this(idWindow, JournalOptions.DEFAULT);
    }

    /**
     * Sets how long ids are remembered.
     *
     * @param duration a positive duration
     * @return options with it
     */
    public LedgerOptions withIdWindow(Duration duration) {
        return new LedgerOptions(duration, journal);
    }

    /**
     * Sets where the journal goes.
     *
     * @param next the options of the journal
     * @return options with them
     */
    public LedgerOptions withJournal(JournalOptions next) {
        return new LedgerOptions(idWindow, next);
    }
}
