package io.omni.inventory.feed;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * How the partner knows a store: the store code of the Business Profile.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record StoreCode(@Required @ValidAs(StoreCode.class) String value) {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public StoreCode {
        Given.id("Store code", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
