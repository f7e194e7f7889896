package io.omni.core.channel;

import java.math.BigDecimal;

/** What a percentage in a fee must be, and the factor that it stands for. */
final class Percent {

    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** The percentage, equal ones in equal form. */
    static BigDecimal require(String what, BigDecimal percent) {
        BigDecimal plain = percent.stripTrailingZeros();
        if (plain.signum() < 0 || plain.compareTo(HUNDRED) > 0 || plain.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("%s of %s percent: give one from 0 to 100 with up to %d decimals"
                    .formatted(what, percent.toPlainString(), MOST_DECIMALS));
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    static BigDecimal factor(BigDecimal percent) {
        return percent.movePointLeft(2);
    }
}
