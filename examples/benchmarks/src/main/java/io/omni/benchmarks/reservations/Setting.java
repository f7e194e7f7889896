package io.omni.benchmarks.reservations;

import java.time.Duration;

/** How the load comes to the server. */
enum Setting {
    HERE("", "", Duration.ZERO),
    NETWORK(".network", ", 0.5 ms to the server and back", Duration.ofNanos(500_000)),
    /** Half of the callers are in another process. */
    TWO_PROCESSES(".two-processes", ", from two processes", Duration.ZERO);

    private final String key;
    private final String text;
    private final Duration roundTrip;

    Setting(String key, String text, Duration roundTrip) {
        this.key = key;
        this.text = text;
        this.roundTrip = roundTrip;
    }

    String key() {
        return key;
    }

    String text() {
        return text;
    }

    Distance distance() {
        return new Distance(roundTrip);
    }
}
