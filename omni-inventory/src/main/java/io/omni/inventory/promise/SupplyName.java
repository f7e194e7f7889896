package io.omni.inventory.promise;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * The retailer's name for a line of what is expected, such as {@code PO-4711/3}.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record SupplyName(
        @Required @ValidAs(SupplyName.class) String value) implements Comparable<SupplyName> {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public SupplyName {
        Given.id("Supply name", value);
    }

    @Override
    public int compareTo(SupplyName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
