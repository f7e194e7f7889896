package io.omni.jdbc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants as nanoseconds since 1970: exact, and good until the year 2262. */
final class Nanos {

    private static final long PER_SECOND = 1_000_000_000;
    private static final Instant FIRST = instant(Long.MIN_VALUE);
    private static final Instant LAST = instant(Long.MAX_VALUE);

    private Nanos() {}

    /** Of an instant that is to be had back. */
    static long of(Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException(
                    "the instant %s cannot be stored: give one between the years 1678 and 2262".formatted(instant));
        }
        return within(instant);
    }

    static @Nullable Long orNull(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }

    /** Of an instant to compare with; one that is too early or too late is taken for the first or last that can be stored. */
    static long within(Instant instant) {
        if (instant.isBefore(FIRST)) {
            return Long.MIN_VALUE;
        }
        if (instant.isAfter(LAST)) {
            return Long.MAX_VALUE;
        }
        long seconds = instant.getEpochSecond();
        return seconds < 0
                ? (seconds + 1) * PER_SECOND + (instant.getNano() - PER_SECOND)
                : seconds * PER_SECOND + instant.getNano();
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }
}
