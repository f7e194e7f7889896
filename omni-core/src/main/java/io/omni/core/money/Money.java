package io.omni.core.money;

import io.omni.core.internal.Currencies;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidCurrency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;

/**
 * An amount of money: a currency and a count of its minor units, so {@code GBP 12.34} is 1234 pence, {@code JPY 500} is 500 yen and
 * {@code BHD 1.234} is 1234 fils. It may be negative. Nothing is rounded unless the caller names the rounding mode.
 *
 * <p>Two amounts can be added, subtracted or compared only in one currency; all else is an {@link IllegalArgumentException}. A result that
 * does not fit is an {@link ArithmeticException}, never a wrong amount.
 *
 * @param currency a currency that has a minor unit
 * @param minorUnits how many of the currency's smallest units, by {@link Currency#getDefaultFractionDigits()}
 */
public record Money(@Required @ValidCurrency Currency currency, long minorUnits) implements Comparable<Money> {

    /** Refuses currencies without a minor unit, such as XAU or XDR. */
    public Money {
        Given.require("currency", currency);
        Currencies.requireMinorUnit(currency);
    }

    /**
     * An amount from a decimal number.
     *
     * @param currency the currency
     * @param amount the amount in major units, no finer than the currency's minor unit
     * @return the amount
     * @throws IllegalArgumentException if the amount is finer than the minor unit or too large
     */
    public static Money of(Currency currency, BigDecimal amount) {
        int digits = Currencies.requireMinorUnit(currency).getDefaultFractionDigits();
        BigDecimal units = amount.stripTrailingZeros();
        if (units.scale() > digits) {
            throw new IllegalArgumentException(
                    "%s %s is finer than the %d decimals of %s: round it first, by setScale(%d, mode)"
                            .formatted(currency, amount, digits, currency, digits));
        }
        Money most = new Money(currency, Long.MAX_VALUE);
        Money least = new Money(currency, Long.MIN_VALUE);
        if (units.compareTo(most.amount()) > 0 || units.compareTo(least.amount()) < 0) {
            throw new IllegalArgumentException("%s %s is too large to be counted in minor units: stay within %s and %s"
                    .formatted(currency, amount, least, most));
        }
        return new Money(currency, units.movePointRight(digits).longValueExact());
    }

    /**
     * An amount from a decimal number.
     *
     * @param code the currency's ISO 4217 code
     * @param amount the amount in major units, no finer than the currency's minor unit
     * @return the amount
     * @throws IllegalArgumentException if there is no such currency, or the amount is finer than its minor unit or too large
     */
    public static Money of(String code, BigDecimal amount) {
        return of(Currencies.ofCode(code), amount);
    }

    /**
     * An amount from decimal text, as in {@code Money.of("GBP", "12.34")}.
     *
     * @param code the currency's ISO 4217 code
     * @param decimal the amount in major units, as {@link BigDecimal} reads it
     * @return the amount
     * @throws IllegalArgumentException if there is no such currency, or the text is no number, too fine or too large
     */
    public static Money of(String code, String decimal) {
        return of(code, Decimals.parse(decimal));
    }

    /**
     * An amount from a count of minor units.
     *
     * @param currency the currency
     * @param minorUnits how many of its smallest units
     * @return the amount
     */
    public static Money ofMinor(Currency currency, long minorUnits) {
        return new Money(currency, minorUnits);
    }

    /**
     * An amount from a count of minor units.
     *
     * @param code the currency's ISO 4217 code
     * @param minorUnits how many of its smallest units
     * @return the amount
     */
    public static Money ofMinor(String code, long minorUnits) {
        return new Money(Currencies.ofCode(code), minorUnits);
    }

    /**
     * No money at all, in a currency.
     *
     * @param currency the currency
     * @return zero of it
     */
    public static Money zero(Currency currency) {
        return new Money(currency, 0);
    }

    /**
     * The sum.
     *
     * @param other an amount in the same currency
     * @return this and the other together
     */
    public Money plus(Money other) {
        requireSameCurrency(other);
        try {
            return with(Math.addExact(minorUnits, other.minorUnits));
        } catch (ArithmeticException overflow) {
            throw tooLarge(this + " plus " + other, overflow);
        }
    }

    /**
     * The difference.
     *
     * @param other an amount in the same currency
     * @return this less the other
     */
    public Money minus(Money other) {
        requireSameCurrency(other);
        try {
            return with(Math.subtractExact(minorUnits, other.minorUnits));
        } catch (ArithmeticException overflow) {
            throw tooLarge(this + " minus " + other, overflow);
        }
    }

    /**
     * The amount with its sign turned.
     *
     * @return zero less this
     */
    public Money negated() {
        return zero(currency).minus(this);
    }

    /**
     * A whole multiple.
     *
     * @param factor how many times
     * @return this so many times
     */
    public Money times(long factor) {
        try {
            return with(Math.multiplyExact(minorUnits, factor));
        } catch (ArithmeticException overflow) {
            throw tooLarge(this + " times " + factor, overflow);
        }
    }

    /**
     * A multiple, rounded to the minor unit.
     *
     * @param factor how many times, such as 0.2 for twenty percent
     * @param rounding what becomes of a fraction of the minor unit
     * @return this so many times
     * @throws ArithmeticException if it does not fit, or is a fraction and the rounding is {@link RoundingMode#UNNECESSARY}
     */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        try {
            return with(Decimals.toLong(BigDecimal.valueOf(minorUnits).multiply(factor), rounding));
        } catch (ArithmeticException unfit) {
            throw new ArithmeticException(
                    "%s times %s, rounded %s, is no count of minor units that fits: use a smaller factor or another rounding"
                            .formatted(this, factor, rounding));
        }
    }

    /**
     * Splits the amount in proportion to weights, by {@link LargestRemainder}: the parts add up to the amount exactly.
     *
     * @param weights not negative, not all zero
     * @return a part for each weight, in their order
     */
    public List<Money> split(long... weights) {
        return Arrays.stream(LargestRemainder.split(minorUnits, weights))
                .mapToObj(this::with)
                .toList();
    }

    /**
     * Splits the amount in proportion to weights, by {@link LargestRemainder}: the parts add up to the amount exactly.
     *
     * @param weights not negative, not all zero
     * @return a part for each weight, in their order
     */
    public List<Money> split(List<Long> weights) {
        return split(weights.stream().mapToLong(Long::longValue).toArray());
    }

    /**
     * Splits the amount into parts that differ by one minor unit at most, the larger ones first.
     *
     * @param parts how many, at least one
     * @return the parts, which add up to the amount exactly
     */
    public List<Money> splitEvenly(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException(
                    "%s cannot be split into %d parts: ask for at least 1".formatted(this, parts));
        }
        return split(Collections.nCopies(parts, 1L));
    }

    /**
     * Whether this is nothing.
     *
     * @return true for zero
     */
    public boolean isZero() {
        return minorUnits == 0;
    }

    /**
     * Whether this is less than nothing.
     *
     * @return true below zero
     */
    public boolean isNegative() {
        return minorUnits < 0;
    }

    /**
     * Whether this is more than nothing.
     *
     * @return true above zero
     */
    public boolean isPositive() {
        return minorUnits > 0;
    }

    /**
     * The smaller of two amounts.
     *
     * @param other an amount in the same currency
     * @return this, unless the other is less
     */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * The larger of two amounts.
     *
     * @param other an amount in the same currency
     * @return this, unless the other is more
     */
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * The amount as a decimal number.
     *
     * @return the amount in major units, with as many decimals as the currency has
     */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    }

    /**
     * Compares amounts of one currency.
     *
     * @throws IllegalArgumentException if the other amount is in another currency
     */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return Long.compare(minorUnits, other.minorUnits);
    }

    /** The currency's code and the amount in plain decimals, such as {@code GBP 12.34}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount().toPlainString();
    }

    private Money with(long units) {
        return new Money(currency, units);
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "%s and %s are in different currencies: convert one of them first".formatted(this, other));
        }
    }

    private static ArithmeticException tooLarge(String calculation, ArithmeticException cause) {
        ArithmeticException tooLarge = new ArithmeticException(calculation
                + " is too large to be counted in minor units: check the amounts, or calculate in BigDecimal");
        tooLarge.initCause(cause);
        return tooLarge;
    }
}
