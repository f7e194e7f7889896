package io.omni.core.channel;

import io.omni.core.internal.Text;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * The retailer's name for a channel.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record ChannelId(@Required @ValidAs(ChannelId.class) String value) {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public ChannelId {
        Text.requireId("Channel id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
