package io.omni.loyalty.promotion;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * The retailer's name for a group of customers.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record SegmentId(@Required @ValidAs(SegmentId.class) String value) implements Comparable<SegmentId> {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public SegmentId {
        Given.id("segment id", value);
    }

    @Override
    public int compareTo(SegmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
