package io.omni.inventory.promise;

import io.omni.inventory.stock.StockKey;
import java.util.List;

/** What a promise stands on beside the units on hand. Each may be asked for thousands of places at a time. */
public interface PromiseSources {

    /** Nothing is expected, nothing is promised beside what is held, nothing is known of demand, and the book is right. */
    PromiseSources NONE = new PromiseSources() {

        @Override
        public List<ExpectedUnits> expected(StockKey key) {
            return List.of();
        }

        @Override
        public List<Commitment> commitments(StockKey key) {
            return List.of();
        }

        @Override
        public DemandRate demand(StockKey key) {
            return DemandRate.NONE;
        }

        @Override
        public long trusted(StockKey key, long available) {
            return available;
        }
    };

    /**
     * Tells what is still to come.
     *
     * @param key what and where to
     * @return the supplies, in any order
     */
    List<ExpectedUnits> expected(StockKey key);

    /**
     * Tells what is promised that no unit on hand is held for.
     *
     * @param key what and where
     * @return the promises, in any order
     */
    List<Commitment> commitments(StockKey key);

    /**
     * Tells how fast units sell.
     *
     * @param key what and where
     * @return the rate
     */
    DemandRate demand(StockKey key);

    /**
     * Tells how many of the units of the book are offered, for the book may be wrong.
     *
     * @param key what and where
     * @param available how many the book has, at least one
     * @return how many of them to offer, 0 or more
     */
    long trusted(StockKey key, long available);
}
