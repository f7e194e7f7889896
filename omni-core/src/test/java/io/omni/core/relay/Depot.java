package io.omni.core.relay;

import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.event.SubscriptionId;
import io.omni.core.id.CommandId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.QueueLag;
import io.omni.core.storage.Storage;
import io.omni.core.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Storage, a clock and a relay, with consumers that write down what they receive. */
final class Depot {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final Subscription MAILER = Subscription.named("mailer");
    static final Subscription SEARCH = Subscription.named("search");

    final InMemoryStorage storage = new InMemoryStorage();
    final VirtualClock clock = new VirtualClock(NOW);
    final Events events = new Events(storage);
    final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private int commands;

    /** A relay of a process of its own; all of them share the storage. */
    Relay relay() {
        return relay(storage, RelayOptions.DEFAULT);
    }

    Relay relay(Storage over, RelayOptions options) {
        return new Relay(over, events, clock, new Random(7), options);
    }

    void moved(String parcel, int... steps) {
        for (int step : steps) {
            append(new Moved.ByTruck(parcel, step));
        }
    }

    void append(Event event) {
        CommandId command = CommandId.named(clock.instant(), "command-" + commands++);
        storage.outbox().append(RecordedEvent.of(command, clock.instant(), List.of(event)));
    }

    void note(Received<? extends Moved> moved) {
        received.add(moved.event().name());
    }

    QueueLag lag(SubscriptionId subscription) {
        return events.lag().stream()
                .filter(lag -> lag.subscription().equals(subscription))
                .findFirst()
                .orElseThrow();
    }

    /** Runs the relay until nothing is left to deliver, however long that takes on the clock. */
    void runOut() {
        for (int run = 0; events.lag().stream().anyMatch(lag -> lag.depth() > 0); run++) {
            if (run == 10_000) {
                throw new AssertionError("the relay does not come to an end: " + events.lag());
            }
            relay().run(100);
            clock.advance(Duration.ofSeconds(10));
        }
    }
}
