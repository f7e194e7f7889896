package io.omni.inventory.feed;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * The retailer's name for a feed: one for each partner and account that is told what changed.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record FeedId(@Required @ValidAs(FeedId.class) String value) {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public FeedId {
        Given.id("Feed id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
