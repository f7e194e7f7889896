package io.omni.core.location;

import io.omni.core.internal.Text;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * The retailer's name for a location.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record LocationId(
        @Required @ValidAs(LocationId.class) String value) implements Comparable<LocationId> {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public LocationId {
        Text.requireId("Location id", value);
    }

    @Override
    public int compareTo(LocationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
