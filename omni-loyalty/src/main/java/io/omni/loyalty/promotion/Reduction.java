package io.omni.loyalty.promotion;

import io.omni.core.command.Kind;
import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import java.math.BigDecimal;

/** By how much a price goes down. It never goes below zero, nor below the floor of the goods. */
public sealed interface Reduction {

    /**
     * A part of the price. A discount that is a fraction of the minor unit is rounded half up, which is for the customer.
     *
     * @param percent above 0, up to 100, with up to 4 decimals
     */
    @Kind("percent")
    record Percent(BigDecimal percent) implements Reduction {

        private static final int MOST_DECIMALS = 4;
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /** Refuses what is not above 0 and up to 100, or has more than 4 decimals. */
        public Percent {
            Given.require("percent", percent);
            BigDecimal plain = percent.stripTrailingZeros();
            if (plain.signum() <= 0 || plain.compareTo(HUNDRED) > 0 || plain.scale() > MOST_DECIMALS) {
                throw new IllegalArgumentException(
                        "%s percent off: give a percentage above 0, up to 100, with up to %d decimals"
                                .formatted(percent.toPlainString(), MOST_DECIMALS));
            }
            percent = plain.scale() < 0 ? plain.setScale(0) : plain;
        }

        @Override
        public String toString() {
            return percent.toPlainString() + " % off";
        }
    }

    /**
     * A fixed amount.
     *
     * @param amount more than nothing
     */
    @Kind("amount")
    record Amount(Money amount) implements Reduction {

        /** Refuses an amount that is not positive. */
        public Amount {
            Given.require("amount", amount);
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("%s off: give an amount above nothing".formatted(amount));
            }
        }

        @Override
        public String toString() {
            return amount + " off";
        }
    }

    /**
     * A price in place of what it costs otherwise. What costs less already stays as it is.
     *
     * @param price not negative
     */
    @Kind("price")
    record Price(Money price) implements Reduction {

        /** Refuses a negative price. */
        public Price {
            Given.require("price", price);
            if (price.isNegative()) {
                throw new IllegalArgumentException("price %s is negative: give zero or more".formatted(price));
            }
        }

        @Override
        public String toString() {
            return "for " + price;
        }
    }

    /**
     * A percentage off.
     *
     * @param percent above 0, up to 100, such as {@code "12.5"}
     * @return the reduction
     */
    static Reduction percent(String percent) {
        return new Percent(new BigDecimal(percent));
    }

    /**
     * An amount off.
     *
     * @param amount more than nothing
     * @return the reduction
     */
    static Reduction amount(Money amount) {
        return new Amount(amount);
    }

    /**
     * A price in place of another.
     *
     * @param price not negative
     * @return the reduction
     */
    static Reduction price(Money price) {
        return new Price(price);
    }

    /** Nothing is to be paid. */
    Reduction FREE = new Percent(BigDecimal.valueOf(100));
}
