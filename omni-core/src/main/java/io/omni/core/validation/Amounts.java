package io.omni.core.validation;

import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import jakarta.validation.ConstraintDeclarationException;
import java.math.BigDecimal;
import java.time.Duration;

/** What is counted or measured. */
final class Amounts {

    private Amounts() {}

    /** Below zero, zero or above, by its sign. */
    static int sign(Object amount) {
        if (amount instanceof Long || amount instanceof Integer) {
            return Long.signum(((Number) amount).longValue());
        }
        if (amount instanceof BigDecimal number) {
            return number.signum();
        }
        if (amount instanceof Quantity quantity) {
            return Long.signum(quantity.units());
        }
        if (amount instanceof Money money) {
            return Long.signum(money.minorUnits());
        }
        if (amount instanceof Duration duration) {
            return duration.isNegative() ? -1 : duration.isZero() ? 0 : 1;
        }
        throw new ConstraintDeclarationException(
                "%s is no number, quantity, amount of money or duration: use another constraint"
                        .formatted(amount.getClass()));
    }
}
