package io.omni.loyalty.coupon;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * A code as somebody typed it or a till scanned it: in lower case, with spaces or hyphens, with characters that look alike. {@link Spelling}
 * says what is meant.
 *
 * @param text 1 to 200 characters that are not all white space
 */
public record TypedCode(@Required @ValidAs(TypedCode.class) String text) {

    private static final int LONGEST = 200;

    /** Refuses nothing, and what is too long to be a code. */
    public TypedCode {
        if (Given.require("code", text).isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("'%s' is no code: give 1 to %d characters".formatted(text, LONGEST));
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
