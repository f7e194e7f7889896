package io.omni.core.ledger;

import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import java.time.Duration;

/**
 * What a host may set about a ledger.
 *
 * @param idWindow how long after it was made the id of a posting is remembered
 */
public record LedgerOptions(@MoreThanZero Duration idWindow) {

    /** Ids are remembered for seven days. */
    public static final LedgerOptions DEFAULT = new LedgerOptions(Duration.ofDays(7));

    /** Checks the window. */
    public LedgerOptions {
        Given.require("id window", idWindow);
        if (idWindow.isNegative() || idWindow.isZero()) {
            throw new IllegalArgumentException(
                    "ids kept for %s cannot be remembered at all: give a positive duration".formatted(idWindow));
        }
    }

    /**
     * Sets how long ids are remembered.
     *
     * @param duration a positive duration
     * @return options with it
     */
    public LedgerOptions withIdWindow(Duration duration) {
        return new LedgerOptions(duration);
    }
}
