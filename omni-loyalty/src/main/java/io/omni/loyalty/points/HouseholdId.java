package io.omni.loyalty.points;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * Names a household, whose members use their points together.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record HouseholdId(
        @Required @ValidAs(HouseholdId.class) String value) {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public HouseholdId {
        Given.id("household id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
