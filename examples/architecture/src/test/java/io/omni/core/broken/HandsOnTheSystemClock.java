package io.omni.core.broken;

import java.time.Clock;
import java.util.function.Supplier;

public final class HandsOnTheSystemClock {

    Supplier<Clock> source() {
        return Clock::systemUTC;
    }
}
