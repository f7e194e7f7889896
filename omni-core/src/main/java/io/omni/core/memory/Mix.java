package io.omni.core.memory;

import io.omni.core.ledger.HoldId;

/** Hashes of ids of 128 bits, many of which have the same time in their upper half. */
final class Mix {

    private static final long GOLDEN_RATIO = 0x9E37_79B9_7F4A_7C15L;

    private Mix() {}

    static long of(HoldId hold) {
        return of(hold.value().getMostSignificantBits(), hold.value().getLeastSignificantBits());
    }

    /** A hash of which the upper 56 bits are never all 0. */
    static long of(long high, long low) {
        long product = (low ^ Long.rotateLeft(high, 32)) * GOLDEN_RATIO;
        long hash = product ^ (product >>> 32);
        return hash >>> 8 == 0 ? GOLDEN_RATIO : hash;
    }
}
