package io.omni.core.ledger;

/**
 * What the available amount of an account may not go under.
 *
 * @param value the least that may be left
 */
public record Floor(long value) implements Comparable<Floor> {

    /** Nothing may be spent that is not there. */
    public static final Floor ZERO = new Floor(0);

    /** For facts that post whatever they leave: a count, damage, a receipt. */
    public static final Floor NONE = new Floor(Long.MIN_VALUE);

    /**
     * Tells whether an amount may be left.
     *
     * @param available the amount
     * @return whether it does not lie under this floor
     */
    public boolean admits(long available) {
        return available >= value;
    }

    /**
     * Chooses the stricter of two floors.
     *
     * @param other another floor
     * @return the higher one
     */
    public Floor higher(Floor other) {
        return other.value > value ? other : this;
    }

    @Override
    public int compareTo(Floor other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value == Long.MIN_VALUE ? "none" : Long.toString(value);
    }
}
