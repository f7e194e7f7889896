package io.omni.inventory.confidence;

import io.omni.core.validation.ValidAs;
import java.math.BigDecimal;

/**
 * With which probability what is offered is to be there.
 *
 * @param basisPoints in hundredths of a percent, 0 to 9,999: 9,800 for 98 %. Nothing is certain
 */
public record ServiceLevel(@ValidAs(ServiceLevel.class) int basisPoints) implements Comparable<ServiceLevel> {

    /** Basis points of what is certain. */
    static final int CERTAIN = 10_000;

    private static final int DECIMALS = 4;

    /** Refuses what is no probability, and certainty. */
    public ServiceLevel {
        if (basisPoints < 0 || basisPoints >= CERTAIN) {
            throw new IllegalArgumentException(
                    "a service level of %d basis points is no probability below 1: give 0 to 9999, such as 9800"
                            .formatted(basisPoints));
        }
    }

    /**
     * Makes a level.
     *
     * @param probability such as {@code 0.98}, of four decimals at most
     * @return the level
     * @throws IllegalArgumentException if it is no probability below 1, or more exact than that
     */
    public static ServiceLevel of(String probability) {
        try {
            return new ServiceLevel(
                    new BigDecimal(probability).movePointRight(DECIMALS).intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'%s' is no probability of four decimals at most: give one such as 0.98".formatted(probability), e);
        }
    }

    @Override
    public int compareTo(ServiceLevel other) {
        return Integer.compare(basisPoints, other.basisPoints);
    }

    /** Such as {@code 98 %} or {@code 99.5 %}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString() + " %";
    }
}
