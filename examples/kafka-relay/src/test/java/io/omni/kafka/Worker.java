package io.omni.kafka;

import io.omni.core.event.Event;
import io.omni.core.relay.Events;
import io.omni.core.relay.Relay;
import io.omni.core.relay.RelayOptions;
import io.omni.core.relay.RelayReport;
import io.omni.core.relay.Subscription;
import io.omni.core.storage.Storage;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A process that relays to Kafka as often as its scheduler lets it. */
final class Worker implements AutoCloseable {

    private static final RelayOptions OPTIONS = RelayOptions.DEFAULT.withLeaseFor(Duration.ofSeconds(4));

    private final KafkaSink sink;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> relaying;

    Worker(Storage storage, Subscription subscription, KafkaSink sink, Progress progress) {
        this.sink = sink;
        Events events = new Events(storage).onAsync(Event.class, subscription, sink::send);
        Relay relay = new Relay(storage, events, Shop.CLOCK, new Random(), OPTIONS);
        this.relaying = scheduler.scheduleWithFixedDelay(() -> relay(relay, progress), 0, 10, TimeUnit.MILLISECONDS);
    }

    private static void relay(Relay relay, Progress progress) {
        try {
            RelayReport report = relay.run(200);
            progress.add(report);
        } catch (RuntimeException thrown) {
            progress.fail(thrown);
        }
    }

    @Override
    public void close() {
        relaying.cancel(true);
        scheduler.shutdownNow();
        sink.close();
    }
}
