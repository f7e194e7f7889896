package io.omni.jdbc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants as nanoseconds since 1970: exact, and good until the year 2262. */
final class Nanos {

    private static final long PER_SECOND = 1_000_000_000;

    private Nanos() {}

    static long of(Instant instant) {
        try {
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "the instant %s cannot be stored: give one between the years 1678 and 2262".formatted(instant), e);
        }
    }

    static @Nullable Long orNull(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }
}
