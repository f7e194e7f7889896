package io.omni.inventory.feed;

import java.util.Locale;

/** How a customer gets it at the store. */
public enum PickupMethod {
    /** Bought online, and handed over. */
    BUY,
    /** Put aside, and paid at the store. */
    RESERVE,
    /** Bought online, and sent to the store. */
    SHIP_TO_STORE,
    /** Not at all. */
    NOT_SUPPORTED;

    /**
     * Gives the value as feeds have it.
     *
     * @return in small letters, with underscores
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
