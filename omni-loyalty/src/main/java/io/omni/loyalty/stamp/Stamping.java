package io.omni.loyalty.stamp;

import io.omni.core.money.Money;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.NotNegative;

/** What earns stamps. */
public sealed interface Stamping {

    /**
     * Tells what a purchase earns.
     *
     * @param units how many units were paid that qualify
     * @param amount what they were paid with
     * @return how many stamps
     */
    long stamps(long units, Money amount);

    /** Each unit earns one: a cup. */
    record PerUnit() implements Stamping {

        @Override
        public long stamps(long units, Money amount) {
            return units;
        }
    }

    /**
     * Each visit earns one.
     *
     * @param minimum what has to be spent at least; not negative
     */
    record PerVisit(@NotNegative Money minimum) implements Stamping {

        /** Refuses a negative minimum. */
        public PerVisit {
            if (Given.require("minimum", minimum).isNegative()) {
                throw new IllegalArgumentException(
                        "a visit cannot take %s at least: give zero or more".formatted(minimum));
            }
        }

        @Override
        public long stamps(long units, Money amount) {
            return units > 0 && amount.compareTo(minimum) >= 0 ? 1 : 0;
        }
    }

    /**
     * Each full step of spending earns one.
     *
     * @param step how much, more than nothing
     */
    record PerAmount(@MoreThanZero Money step) implements Stamping {

        /** Refuses a step of nothing. */
        public PerAmount {
            if (!Given.require("step", step).isPositive()) {
                throw new IllegalArgumentException(
                        "a stamp cannot be earned by each %s: give more than nothing".formatted(step));
            }
        }

        @Override
        public long stamps(long units, Money amount) {
            return amount.max(Money.zero(step.currency())).minorUnits() / step.minorUnits();
        }
    }
}
