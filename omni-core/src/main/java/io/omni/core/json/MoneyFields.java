package io.omni.core.json;

import io.omni.core.money.Money;
import java.util.Currency;

/**
 * Money as it is written. The amount is decimal text and no count of minor units: how many decimals a currency has is looked up in the
 * JDK's tables, which change, and a count would then silently mean another amount.
 */
record MoneyFields(Currency currency, String amount) {

    static MoneyFields of(Money money) {
        return new MoneyFields(money.currency(), money.amount().toPlainString());
    }

    Money money() {
        return Money.of(currency, Texts.decimal(amount));
    }
}
