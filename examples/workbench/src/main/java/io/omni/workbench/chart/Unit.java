package io.omni.workbench.chart;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * What an amount counts. Amounts are whole numbers, of which the last digits may be decimals: 1250 of {@code GBP} with two is 12.50.
 *
 * @param name such as {@code orders} or {@code GBP}
 * @param decimals how many digits of an amount are decimals, 0 to 6
 */
public record Unit(String name, int decimals) {

    private static final int MOST_DECIMALS = 6;

    /** Refuses a blank name and decimals out of range. */
    public Unit {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a unit is blank: give one");
        }
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "Unit %s has %d decimals, not within 0 and %d".formatted(name, decimals, MOST_DECIMALS));
        }
    }

    /**
     * A unit without decimals.
     *
     * @param name such as {@code orders}
     * @return the unit
     */
    public static Unit of(String name) {
        return new Unit(name, 0);
    }

    /**
     * Writes an amount in full, with separators between thousands.
     *
     * @param amount in the unit's smallest part
     * @return such as {@code 1,234.50}
     */
    public String text(long amount) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", BigDecimal.valueOf(amount, decimals));
    }

    /**
     * Writes an amount with the unit's name.
     *
     * @param amount in the unit's smallest part
     * @return such as {@code 1,234.50 GBP}
     */
    public String textWithName(long amount) {
        return text(amount) + (name.equals("%") ? "\u00a0%" : " " + name);
    }
}
