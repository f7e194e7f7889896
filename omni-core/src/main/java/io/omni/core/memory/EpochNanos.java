package io.omni.core.memory;

import java.time.Instant;

/**
 * Instants in 64 bits: nanoseconds since 1970, which reach from 1677 to 2262. An instant outside is taken for the nearest one inside that is
 * not {@link #isExact exact}, so that it still sorts right against all exact ones.
 */
final class EpochNanos {

    /** After every instant. */
    static final long NEVER = Long.MAX_VALUE;

    private static final long LATEST = Long.MAX_VALUE - 1;
    private static final long EARLIEST = Long.MIN_VALUE;
    private static final long NANOS = 1_000_000_000;
    private static final long REACH_SECONDS = Long.MAX_VALUE / NANOS;

    private EpochNanos() {}

    static long of(Instant instant) {
        long seconds = instant.getEpochSecond();
        if (seconds >= REACH_SECONDS) {
            return LATEST;
        }
        return seconds <= -REACH_SECONDS ? EARLIEST : seconds * NANOS + instant.getNano();
    }

    /** Tells whether an instant can be had back from its number. */
    static boolean isExact(long nanos) {
        return nanos > EARLIEST && nanos < LATEST;
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
}
