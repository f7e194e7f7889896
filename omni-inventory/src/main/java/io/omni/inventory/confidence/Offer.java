package io.omni.inventory.confidence;

import io.omni.core.quantity.Quantity;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.Optional;

/**
 * How many of the units on the book to offer, and why not more.
 *
 * @param key what and where
 * @param quantity how many are there with the probability wanted
 * @param book how many the book has
 * @param missing how many of these are known not to be there
 * @param buffer how many more are held back because they may have got lost since
 * @param target with which probability what is offered is to be there
 * @param probability with which it is, in basis points, rounded down; 10,000 where nothing is offered
 * @param since when it was last known how many are there; empty if it never was
 * @param reason the foremost reason
 */
public record Offer(
        StockKey key,
        Quantity quantity,
        long book,
        long missing,
        int buffer,
        ServiceLevel target,
        int probability,
        Optional<Instant> since,
        OfferReason reason) {

    /**
     * Says why in a sentence.
     *
     * @return such as {@code 3 of 5 offered: 2 held back, so that they are there in 98 % of cases; last counted 2026-11-01T08:00:00Z}
     */
    public String why() {
        String seen = since.map(at -> "last known " + at).orElse("never counted");
        return switch (reason) {
            case NONE_ON_BOOK -> "none offered: the book has %d".formatted(book);
            case BELIEVED -> "all %d offered: they are there in %s of cases; %s".formatted(book, target, seen);
            case KNOWN_MISSING ->
                "%s of %d offered: %d were not found, %d more held back for %s; %s"
                        .formatted(quantity, book, missing, buffer, target, seen);
            case UNCERTAIN ->
                "%s of %d offered: %d held back, so that what is offered is there in %s of cases; %s"
                        .formatted(quantity, book, buffer, target, seen);
        };
    }
}
