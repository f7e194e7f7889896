package io.omni.orders.payment;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * By what the customer pays: a token that the host's payment provider gave out. Omni never sees a card number.
 *
 * @param token the provider's token
 */
public record PaymentMethod(
        @Required @ValidAs(PaymentMethod.class) String token) {

    /** Checks that the token is not blank. */
    public PaymentMethod {
        Given.require("payment token", token);
        if (token.isBlank()) {
            throw new IllegalArgumentException(
                    "payment token '%s' is blank: give the token of the payment provider".formatted(token));
        }
    }

    @Override
    public String toString() {
        return "PaymentMethod[...]";
    }
}
