package io.omni.benchmarks.baseline;

/**
 * Units on hand and held.
 *
 * @param onHand how many are there
 * @param held how many of these are held
 */
public record Stock(long onHand, long held) {

    /**
     * Tells what may be held.
     *
     * @return on hand less held
     */
    public long available() {
        return onHand - held;
    }

    Stock hold(long quantity) {
        return new Stock(onHand, held + quantity);
    }

    Stock release(long quantity) {
        return new Stock(onHand, held - quantity);
    }
}
