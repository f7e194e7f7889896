package io.omni.core.json;

import io.omni.core.internal.Text;
import io.omni.core.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * Money as it is written. The amount is decimal text and no count of minor units: how many decimals a currency has is looked up in the
 * JDK's tables, which change, and a count would then silently mean another amount.
 */
record MoneyFields(Currency currency, String amount) {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,19}(\\.[0-9]{1,9})?");

    static MoneyFields of(Money money) {
        return new MoneyFields(money.currency(), money.amount().toPlainString());
    }

    Money money() {
        if (!DECIMAL.matcher(amount).matches()) {
            throw new IllegalArgumentException(
                    "amount %s is not a decimal number: write it with a point and no grouping, such as \"1234.50\""
                            .formatted(Text.quoted(amount)));
        }
        return Money.of(currency, new BigDecimal(amount));
    }
}
