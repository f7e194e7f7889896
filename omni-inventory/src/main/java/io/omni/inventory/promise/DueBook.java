package io.omni.inventory.promise;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is promised of one SKU at one location on what is still to come, by when it is due: as many entries as there are different instants, and
 * not as many as there are promises. Whatever changes what promises stand on saves it, so that of two decisions about one place the
 * second knows of the first.
 *
 * @param key what and where
 * @param placed how many promises were ever made there, by which each has a number
 * @param units what is promised, in the order of time
 */
public record DueBook(StockKey key, long placed, List<DueUnits> units) {

    /** Puts the units in the order of time. */
    public DueBook {
        Given.require("key", key);
        units = Given.copy("units", units).stream().sorted().toList();
    }

    /**
     * A book with nothing in it.
     *
     * @param key what and where
     * @return the book
     */
    public static DueBook empty(StockKey key) {
        return new DueBook(key, 0, List.of());
    }

    /**
     * Counts one more promise.
     *
     * @return the book, whose {@link #placed} is the number of the promise
     */
    public DueBook placing() {
        return new DueBook(key, Math.addExact(placed, 1), units);
    }

    /**
     * Promises more.
     *
     * @param more what
     * @return the book with it
     */
    public DueBook plus(DueUnits more) {
        return changed(more, more.quantity().units());
    }

    /**
     * Promises less.
     *
     * @param less what, as it was promised
     * @return the book without it
     */
    public DueBook minus(DueUnits less) {
        return changed(less, -less.quantity().units());
    }

    private DueBook changed(DueUnits change, long by) {
        List<DueUnits> next = new ArrayList<>();
        long sum = by;
        for (DueUnits each : units) {
            if (each.compareTo(change) == 0) {
                sum = Math.addExact(sum, each.quantity().units());
            } else {
                next.add(each);
            }
        }
        if (sum > 0) {
            next.add(new DueUnits(Quantity.of(sum), change.due(), change.expiresAt()));
        }
        return new DueBook(key, placed, next);
    }

    /**
     * Leaves out what has lapsed.
     *
     * @param at the instant to judge by
     * @return the book of what is promised still
     */
    public DueBook at(Instant at) {
        return new DueBook(
                key, placed, units.stream().filter(each -> each.isOpen(at)).toList());
    }
}
