package io.omni.orders.order;

import io.omni.core.channel.ChannelId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import java.util.Locale;

/**
 * What people call an order: on the receipt, on the phone, in the subject of a mail. No two orders have the same. Numbers of a channel rise,
 * with gaps: a process draws several at once, and what it does not use is never used.
 *
 * @param value 1 to 84 characters
 */
public record OrderNumber(
        @Required @ValidAs(OrderNumber.class) String value) {

    private static final int LONGEST = 84;

    /** Checks the length. */
    public OrderNumber {
        Given.require("order number", value);
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "order number '%s' is none: give 1 to %d characters".formatted(value, LONGEST));
        }
    }

    /**
     * Writes a channel's next number.
     *
     * @param channel the channel
     * @param number its number, 1 or more
     * @return such as {@code WEB-000042}
     */
    public static OrderNumber of(ChannelId channel, long number) {
        return new OrderNumber("%s-%06d".formatted(channel.value().toUpperCase(Locale.ROOT), number));
    }

    @Override
    public String toString() {
        return value;
    }
}
