package io.omni.loyalty.giftcard;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * What the owner of a gift card keeps secret. It is never stored, nor printed.
 *
 * @param digits 4 to 12 digits
 */
public record Pin(@Required @ValidAs(Pin.class) String digits) {

    /** Refuses anything but 4 to 12 digits. */
    public Pin {
        if (!Given.require("pin", digits).matches("[0-9]{4,12}")) {
            throw new IllegalArgumentException(
                    "a pin of %d characters is none: give 4 to 12 digits".formatted(digits.length()));
        }
    }

    /** Always the same. */
    @Override
    public String toString() {
        return "Pin[...]";
    }
}
