package io.omni.loyalty.promotion;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * What a customer shows or types in to get a promotion.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record CouponCode(
        @Required @ValidAs(CouponCode.class) String value) implements Comparable<CouponCode> {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public CouponCode {
        Given.id("coupon code", value);
    }

    @Override
    public int compareTo(CouponCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
