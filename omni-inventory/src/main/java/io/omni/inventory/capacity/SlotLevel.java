package io.omni.inventory.capacity;

import java.time.Instant;

/**
 * How a pick-up slot stands.
 *
 * @param slot which slot
 * @param endsAt when it is over
 * @param bookableUntil from when on nobody can be promised a place any more
 * @param places how many customers are promised one, and can be
 */
public record SlotLevel(Slot slot, Instant endsAt, Instant bookableUntil, Room places) {

    /**
     * Tells whether somebody can be promised a place.
     *
     * @param at when
     * @return whether a place is left and it is early enough
     */
    public boolean isOpen(Instant at) {
        return at.isBefore(bookableUntil)
                && places.left().filter(left -> left.isZero()).isEmpty();
    }
}
