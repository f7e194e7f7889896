package io.omni.orders.pickup;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * A place behind the counter.
 *
 * @param name what is written on it: 1 to 64 characters that are neither blank nor control characters
 */
public record Shelf(@Required @ValidAs(Shelf.class) String name) {

    /** Checks the characters. */
    public Shelf {
        Given.id("shelf", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
