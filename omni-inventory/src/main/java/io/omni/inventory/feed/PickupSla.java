package io.omni.inventory.feed;

import java.util.Locale;

/** How long after the order it is ready. */
public enum PickupSla {
    /** On the day of the order. */
    SAME_DAY,
    /** On the next day. */
    NEXT_DAY,
    /** After two days. */
    TWO_DAY,
    /** After three days. */
    THREE_DAY,
    /** After four days. */
    FOUR_DAY,
    /** After five days. */
    FIVE_DAY,
    /** After six days. */
    SIX_DAY,
    /** After seven days. */
    SEVEN_DAY,
    /** After more than a week. */
    MULTI_WEEK;

    /**
     * Gives the value as feeds have it.
     *
     * @return in small letters, with underscores
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
