package io.omni.loyalty.points;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * Names what earned points: an order, or the receipt of a till. It is one name over all channels and members.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record PurchaseId(
        @Required @ValidAs(PurchaseId.class) String value) {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public PurchaseId {
        Given.id("purchase id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
