package io.omni.core.broken;

import java.time.Instant;

public final class KnowsTheInstant {

    Instant createdAt() {
        return Instant.now();
    }
}
