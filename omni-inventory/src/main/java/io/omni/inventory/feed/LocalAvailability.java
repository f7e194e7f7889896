package io.omni.inventory.feed;

import java.util.Locale;

/** Whether a store has something. */
public enum LocalAvailability {
    /** It is there. */
    IN_STOCK,
    /** Few are there. */
    LIMITED_AVAILABILITY,
    /** It can be looked at there, and ordered. */
    ON_DISPLAY_TO_ORDER,
    /** None is there. */
    OUT_OF_STOCK;

    /**
     * Gives the value as feeds have it.
     *
     * @return in small letters, with underscores
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
