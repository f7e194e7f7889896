package io.omni.core.relay;

import java.time.Duration;

/**
 * What a host may set about the relay.
 *
 * @param leaseFor how long a worker has for a batch of events before others may take them: longer than a consumer takes for one
 * @param batch how many events are leased at once; when a process dies, so many at most are received again for no other reason
 * @param keepFor how long events stay in the outbox when nobody has still to receive them
 */
public record RelayOptions(Duration leaseFor, int batch, Duration keepFor) {

    /** A minute, twenty events, a day. */
    public static final RelayOptions DEFAULT = new RelayOptions(Duration.ofMinutes(1), 20, Duration.ofDays(1));

    /** Checks that all of them leave something to do. */
    public RelayOptions {
        if (leaseFor.isNegative() || leaseFor.isZero() || batch < 1) {
            throw new IllegalArgumentException(
                    "%d events leased for %s are none: lease at least 1 for a positive duration"
                            .formatted(batch, leaseFor));
        }
        if (keepFor.isNegative()) {
            throw new IllegalArgumentException(
                    "events cannot be kept for %s: give zero or a positive duration".formatted(keepFor));
        }
    }

    /**
     * Sets how long a worker has for a batch of events.
     *
     * @param duration a positive duration
     * @return options with it
     */
    public RelayOptions withLeaseFor(Duration duration) {
        return new RelayOptions(duration, batch, keepFor);
    }

    /**
     * Sets how many events are leased at once.
     *
     * @param events at least 1
     * @return options with it
     */
    public RelayOptions withBatch(int events) {
        return new RelayOptions(leaseFor, events, keepFor);
    }

    /**
     * Sets how long events stay in the outbox when nobody has still to receive them.
     *
     * @param duration zero or a positive duration
     * @return options with it
     */
    public RelayOptions withKeepFor(Duration duration) {
        return new RelayOptions(leaseFor, batch, duration);
    }
}
