package io.omni.orders.pickup;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * Whom a customer sends to fetch goods.
 *
 * @param name as it is written on their identity card: 1 to 64 characters that are neither blank nor control characters
 */
public record Delegate(@Required @ValidAs(Delegate.class) String name) {

    /** Checks the characters. */
    public Delegate {
        Given.id("delegate", name);
    }

    /** Without the name. */
    @Override
    public String toString() {
        return "Delegate[...]";
    }
}
