package io.omni.loyalty.promotion;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * A word that the retailer puts on goods, such as a brand or a season.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record Tag(@Required @ValidAs(Tag.class) String value) implements Comparable<Tag> {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public Tag {
        Given.id("tag", value);
    }

    @Override
    public int compareTo(Tag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
