package io.omni.loyalty.promotion;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * The retailer's name for a promotion.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record PromotionId(
        @Required @ValidAs(PromotionId.class) String value) implements Comparable<PromotionId> {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public PromotionId {
        Given.id("promotion id", value);
    }

    @Override
    public int compareTo(PromotionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
