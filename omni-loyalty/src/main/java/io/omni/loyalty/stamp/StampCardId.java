package io.omni.loyalty.stamp;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * The retailer's name for a stamp card, the same for all members who have one.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record StampCardId(
        @Required @ValidAs(StampCardId.class) String value) implements Comparable<StampCardId> {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public StampCardId {
        Given.id("stamp card id", value);
    }

    @Override
    public int compareTo(StampCardId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
