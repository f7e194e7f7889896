package io.omni.core.price;

import io.omni.core.internal.Text;

/**
 * The retailer's name for a price list.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record PriceListId(String value) implements Comparable<PriceListId> {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public PriceListId {
        Text.requireId("Price list id", value);
    }

    @Override
    public int compareTo(PriceListId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
