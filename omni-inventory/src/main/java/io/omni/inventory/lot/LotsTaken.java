package io.omni.inventory.lot;

import java.util.List;

/**
 * Which lots left with a command.
 *
 * @param taken what left, and from where
 * @param passedOver units that expire earlier than what was taken, and were there still: where the first to expire were not the first to
 *     leave
 */
public record LotsTaken(List<LotLine> taken, List<LotLine> passedOver) {

    /** Copies the lists. */
    public LotsTaken {
        taken = List.copyOf(taken);
        passedOver = List.copyOf(passedOver);
    }
}
