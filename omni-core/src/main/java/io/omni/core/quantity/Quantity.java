package io.omni.core.quantity;

import io.omni.core.validation.ValidAs;

/**
 * A count of goods in their smallest unit: pieces, grams, millimeters. Never negative, never a fraction.
 *
 * @param units how many, zero or more
 */
public record Quantity(@ValidAs(Quantity.class) long units) implements Comparable<Quantity> {

    /** None. */
    public static final Quantity ZERO = new Quantity(0);

    /** A single unit. */
    public static final Quantity ONE = new Quantity(1);

    /** Refuses a negative count. */
    public Quantity {
        if (units < 0) {
            throw new IllegalArgumentException("Quantity %d is negative: give 0 or more".formatted(units));
        }
    }

    /**
     * A quantity.
     *
     * @param units how many, zero or more
     * @return the quantity
     */
    public static Quantity of(long units) {
        return new Quantity(units);
    }

    /**
     * The sum.
     *
     * @param other another quantity
     * @return both together
     * @throws ArithmeticException if the sum does not fit
     */
    public Quantity plus(Quantity other) {
        long sum = units + other.units;
        if (sum < 0) {
            throw new ArithmeticException("%s plus %s is too large to be counted: check both".formatted(this, other));
        }
        return new Quantity(sum);
    }

    /**
     * The difference.
     *
     * @param other a quantity that is not larger
     * @return what is left
     * @throws IllegalArgumentException if the other is larger
     */
    public Quantity minus(Quantity other) {
        if (other.units > units) {
            throw new IllegalArgumentException(
                    "%s minus %s would be below zero: compare them first, or take the min".formatted(this, other));
        }
        return new Quantity(units - other.units);
    }

    /**
     * A whole multiple.
     *
     * @param factor how many times, zero or more
     * @return this so many times
     * @throws IllegalArgumentException if the factor is negative
     * @throws ArithmeticException if the product does not fit
     */
    public Quantity times(long factor) {
        if (factor < 0) {
            throw new IllegalArgumentException(
                    "%s times %d would be below zero: give a factor of 0 or more".formatted(this, factor));
        }
        long product = units * factor;
        if (Math.multiplyHigh(units, factor) != 0 || product < 0) {
            throw new ArithmeticException("%s times %d is too large to be counted: check both".formatted(this, factor));
        }
        return new Quantity(product);
    }

    /**
     * Whether there are none.
     *
     * @return true for zero
     */
    public boolean isZero() {
        return units == 0;
    }

    /**
     * Whether there are any.
     *
     * @return true above zero
     */
    public boolean isPositive() {
        return units > 0;
    }

    /**
     * The smaller of two quantities.
     *
     * @param other another quantity
     * @return this, unless the other is less
     */
    public Quantity min(Quantity other) {
        return units <= other.units ? this : other;
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(units, other.units);
    }

    /** The number alone. */
    @Override
    public String toString() {
        return Long.toString(units);
    }
}
