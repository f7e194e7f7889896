package io.omni.inventory.count;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import java.time.Instant;

/**
 * One tally of a line, with the book of the moment for which it was made.
 *
 * @param counted how many units were found
 * @param book how many the book had
 * @param at the moment
 */
public record Tallied(Quantity counted, long book, Instant at) {

    /** Refuses what is null. */
    public Tallied {
        Given.require("counted", counted);
        Given.require("at", at);
    }

    /**
     * Tells by how much the tally differs from the book.
     *
     * @return the units; negative if fewer were found than the book had
     * @throws ArithmeticException if the difference does not fit 64 bits
     */
    public long variance() {
        return Math.subtractExact(counted.units(), book);
    }

    /** The tally as it is when something is known to have moved before it that the book did not have. */
    Tallied restated(long change) {
        return new Tallied(counted, Math.addExact(book, change), at);
    }
}
