package io.omni.orders.payment;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * Names a gift card. Who knows it can spend what is on the card, so its text form does not tell it.
 *
 * @param value the number, 1 to 64 characters
 */
public record GiftCardNumber(
        @Required @ValidAs(GiftCardNumber.class) String value) {

    /** Checks the number without telling it. */
    public GiftCardNumber {
        Given.require("gift card number", value);
        if (value.isBlank() || value.length() > 64 || !value.equals(value.strip())) {
            throw new IllegalArgumentException(
                    "gift card number '%s' of %d characters is none: give 1 to 64 without space around them"
                            .formatted(value.isBlank() ? value : value.charAt(0) + "...", value.length()));
        }
    }

    @Override
    public String toString() {
        return "GiftCardNumber[...]";
    }
}
