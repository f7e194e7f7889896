package io.omni.core.broken;

import java.time.InstantSource;

public final class AsksTheSystemClock {

    InstantSource source() {
        return InstantSource.system();
    }
}
