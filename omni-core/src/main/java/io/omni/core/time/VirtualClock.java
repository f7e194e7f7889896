package io.omni.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set. Safe for use by several threads. */
public final class VirtualClock implements InstantSource {

    private volatile Instant now;

    /**
     * Starts the clock.
     *
     * @param start what it shows at first
     */
    public VirtualClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /**
     * Sets the clock, forward or back.
     *
     * @param instant what it shows from now on
     */
    public synchronized void set(Instant instant) {
        now = instant;
    }

    /**
     * Moves the clock forward.
     *
     * @param duration by how much; a negative one moves it back
     * @return what it shows now
     */
    public synchronized Instant advance(Duration duration) {
        now = now.plus(duration);
        return now;
    }
}
