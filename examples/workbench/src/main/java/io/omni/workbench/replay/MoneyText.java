package io.omni.workbench.replay;

import io.omni.core.money.Money;
import java.util.Locale;

/** Writes money with separators between thousands, such as {@code GBP 12,345.60}. */
final class MoneyText {

    private MoneyText() {}

    static String of(Money money) {
        String format = "%s %,." + money.amount().scale() + "f";
        return String.format(Locale.ROOT, format, money.currency().getCurrencyCode(), money.amount());
    }
}
