package io.omni.core.channel;

import io.omni.core.money.Money;
import java.math.BigDecimal;

/**
 * What a channel takes of the price of goods.
 *
 * @param percent of the price, from 0 to 100 with up to four decimals, such as 15
 * @param minimum at least this for each unit, not negative; also for a unit that costs less or nothing
 */
public record Commission(BigDecimal percent, Money minimum) {

    /** Checks percentage and minimum. */
    public Commission {
        percent = Percent.require("commission", percent);
        if (minimum.isNegative()) {
            throw new IllegalArgumentException("least commission %s is negative: give zero or more".formatted(minimum));
        }
    }

    /**
     * A commission.
     *
     * @param percent of the price, such as {@code "15"} or {@code "8.25"}
     * @param minimum at least this for each unit
     * @return the commission
     */
    public static Commission of(String percent, Money minimum) {
        return new Commission(new BigDecimal(percent), minimum);
    }
}
