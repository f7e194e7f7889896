package io.omni.inventory.lot;

import io.omni.core.validation.Given;

/**
 * What a host says of lots.
 *
 * @param tracked of which SKUs lots or serial numbers are kept
 * @param shelfLife how long units have to be good when they leave
 */
public record LotOptions(TrackedSkus tracked, ShelfLife shelfLife) {

    /** Nothing is tracked. */
    public static final LotOptions NONE = new LotOptions(TrackedSkus.NOTHING, ShelfLife.NOT_EXPIRED);

    /** Refuses what is null. */
    public LotOptions {
        Given.require("tracked SKUs", tracked);
        Given.require("shelf life", shelfLife);
    }

    /**
     * Keeps lots and serial numbers.
     *
     * @param tracked of which SKUs
     * @return the options, with no rule of shelf life
     */
    public static LotOptions tracking(TrackedSkus tracked) {
        return NONE.withTracked(tracked);
    }

    /**
     * Keeps lots and serial numbers of other SKUs.
     *
     * @param other of which
     * @return these options with them
     */
    public LotOptions withTracked(TrackedSkus other) {
        return new LotOptions(other, shelfLife);
    }

    /**
     * Asks for shelf life.
     *
     * @param other how long units have to be good
     * @return these options with it
     */
    public LotOptions withShelfLife(ShelfLife other) {
        return new LotOptions(tracked, other);
    }
}
