package io.omni.core.internal;

import java.util.Currency;

/** Which currencies an amount of money can be in: those of ISO 4217 that say how many decimals they have. */
public final class Currencies {

    private Currencies() {}

    /**
     * Passes on a currency that has a minor unit, be it of no decimals.
     *
     * @param currency the currency
     * @return the currency, unchanged
     */
    public static Currency requireMinorUnit(Currency currency) {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(
                    "%s has no minor unit, so no amount can be counted in it: use a currency that is paid with, such as EUR"
                            .formatted(currency));
        }
        return currency;
    }

    /**
     * The currency of a code.
     *
     * @param code three capital letters of ISO 4217
     * @return the currency
     */
    public static Currency ofCode(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "%s is not a currency: use a code of ISO 4217 in capital letters, such as EUR"
                            .formatted(Text.quoted(code)),
                    unknown);
        }
    }
}
