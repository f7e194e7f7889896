package io.omni.inventory.escrow;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * The retailer's name for a till, kiosk or device that sells by itself.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record TillId(@Required @ValidAs(TillId.class) String value) implements Comparable<TillId> {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public TillId {
        Given.id("Till id", value);
    }

    @Override
    public int compareTo(TillId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
