package io.omni.inventory.stock;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * The retailer's name for a system that owns how many units are on hand, such as an ERP.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record SyncSource(
        @Required @ValidAs(SyncSource.class) String value) {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public SyncSource {
        Given.id("Sync source", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
