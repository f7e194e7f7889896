package io.omni.loyalty.tier;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * The retailer's name for a tier.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record TierId(@Required @ValidAs(TierId.class) String value) {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public TierId {
        Given.id("tier id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
