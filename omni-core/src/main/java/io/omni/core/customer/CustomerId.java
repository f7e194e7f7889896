package io.omni.core.customer;

import io.omni.core.internal.Text;

/**
 * The retailer's name for a customer. It stands for a person, so {@link #toString()} does not tell it: whatever prints a record with a
 * customer in it stays fit for a log. Ask for the {@link #value()}.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record CustomerId(String value) {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public CustomerId {
        Text.requirePrivateId("Customer id", value);
    }

    /** Always the same. */
    @Override
    public String toString() {
        return "CustomerId[...]";
    }
}
