package io.omni.core.money;

import io.omni.core.internal.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The way from decimal numbers to whole ones. */
final class Decimals {

    private static final BigDecimal MIN = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    private Decimals() {}

    static BigDecimal parse(String decimal) {
        try {
            return new BigDecimal(decimal);
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException(
                    "%s is not a decimal number: write it with a point and no grouping, such as 1234.50"
                            .formatted(Text.quoted(decimal)),
                    malformed);
        }
    }

    static long toLong(BigDecimal value, RoundingMode rounding) {
        // Compared before it is rounded, because expanding 1E+999999999 to digits would take all memory.
        if (value.compareTo(MIN) < 0 || value.compareTo(MAX) > 0) {
            throw new ArithmeticException("beyond the range of long");
        }
        return value.setScale(0, rounding).longValueExact();
    }
}
