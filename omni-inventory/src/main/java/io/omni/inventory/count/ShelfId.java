package io.omni.inventory.count;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * What staff call a shelf, bay or table of a location.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters
 */
public record ShelfId(@Required @ValidAs(ShelfId.class) String value) {

    /** Refuses a value that cannot be an id. */
    public ShelfId {
        Given.id("Shelf id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
