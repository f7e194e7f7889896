package io.omni.loyalty.coupon;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * The retailer's name for what coupons are given for.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record OfferId(@Required @ValidAs(OfferId.class) String value) implements Comparable<OfferId> {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public OfferId {
        Given.id("offer id", value);
    }

    @Override
    public int compareTo(OfferId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
