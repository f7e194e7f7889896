package io.omni.core.time.broken;

import java.time.Clock;

public final class DefaultClock {

    Clock system() {
        return Clock.systemUTC();
    }
}
