package io.omni.core.geo;

/**
 * How far, in whole meters.
 *
 * @param meters zero or more
 */
public record Distance(long meters) implements Comparable<Distance> {

    /** No distance at all. */
    public static final Distance ZERO = new Distance(0);

    /** Refuses a negative distance. */
    public Distance {
        if (meters < 0) {
            throw new IllegalArgumentException("Distance of %d m is negative: give 0 or more".formatted(meters));
        }
    }

    /**
     * A distance in meters.
     *
     * @param meters zero or more
     * @return the distance
     */
    public static Distance ofMeters(long meters) {
        return new Distance(meters);
    }

    /**
     * A distance in kilometers.
     *
     * @param kilometers zero or more
     * @return the distance
     * @throws ArithmeticException if it does not fit
     */
    public static Distance ofKilometers(long kilometers) {
        return new Distance(Math.multiplyExact(kilometers, 1000));
    }

    /**
     * The sum.
     *
     * @param other another distance
     * @return one after the other
     * @throws ArithmeticException if it does not fit
     */
    public Distance plus(Distance other) {
        return new Distance(Math.addExact(meters, other.meters));
    }

    @Override
    public int compareTo(Distance other) {
        return Long.compare(meters, other.meters);
    }

    /** Kilometers to one decimal, half a tenth rounded up, such as {@code 12.3 km}. */
    @Override
    public String toString() {
        long tenths = meters / 100 + (meters % 100 >= 50 ? 1 : 0);
        return tenths / 10 + "." + tenths % 10 + " km";
    }
}
