package io.omni.core.channel;

import io.omni.core.money.Money;
import java.math.BigDecimal;

/**
 * What it costs to be paid through a channel.
 *
 * @param percent of what the customer pays, delivery included, from 0 to 100 with up to four decimals
 * @param fixed for each order, not negative
 */
public record PaymentFee(BigDecimal percent, Money fixed) {

    /** Checks percentage and fixed fee. */
    public PaymentFee {
        percent = Percent.require("payment fee", percent);
        if (fixed.isNegative()) {
            throw new IllegalArgumentException("payment fee %s is negative: give zero or more".formatted(fixed));
        }
    }

    /**
     * A payment fee.
     *
     * @param percent of what the customer pays, such as {@code "1.4"}
     * @param fixed for each order
     * @return the fee
     */
    public static PaymentFee of(String percent, Money fixed) {
        return new PaymentFee(new BigDecimal(percent), fixed);
    }
}
