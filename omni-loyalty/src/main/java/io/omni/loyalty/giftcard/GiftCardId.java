package io.omni.loyalty.giftcard;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * The number of a gift card, or of a customer's store credit. Whoever has it may be able to spend it, so {@link #toString()} does not tell it: ask
 * for the {@link #value()}.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record GiftCardId(
        @Required @ValidAs(GiftCardId.class) String value) {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public GiftCardId {
        Given.id("gift card id", value);
    }

    /** Always the same. */
    @Override
    public String toString() {
        return "GiftCardId[...]";
    }
}
