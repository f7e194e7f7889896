package io.omni.loyalty.promotion;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * A name that promotions share of which at most one applies to an order.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record StackingGroup(
        @Required @ValidAs(StackingGroup.class) String value) implements Comparable<StackingGroup> {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public StackingGroup {
        Given.id("stacking group", value);
    }

    @Override
    public int compareTo(StackingGroup other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
