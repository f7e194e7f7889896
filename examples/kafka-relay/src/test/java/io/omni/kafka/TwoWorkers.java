package io.omni.kafka;

import io.omni.core.event.Event;
import io.omni.core.event.RecordedEvent;
import io.omni.core.relay.Received;
import io.omni.core.relay.Retry;
import io.omni.core.relay.Subscription;
import io.omni.core.storage.Lease;
import io.omni.core.storage.Storage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The relay as it should be: two workers compete, and a third one dies with what it has leased and sent. */
final class TwoWorkers implements Sender {

    static final Duration PATIENCE = Duration.ofSeconds(1);
    static final Subscription SUBSCRIPTION = Subscription.named("kafka")
            .withRetry(new Retry(Integer.MAX_VALUE, Duration.ofMillis(50), Duration.ofMillis(500)));

    private static final int CLERKS = 3;
    private static final int SHELVES = 20;
    private static final int ROUNDS = 8;
    private static final int ABANDONED = 5;

    private final Shop shop;
    private final String broker;
    private final KafkaSink third;
    private final Progress progress = new Progress();
    private List<Worker> workers = List.of();
    private List<Lease> abandoned = List.of();

    TwoWorkers(Storage storage, Broker broker) {
        this.shop = new Shop(storage, SHELVES);
        this.broker = broker.address();
        storage.outboxQueue().subscribe(SUBSCRIPTION.id());
        this.third = sink();
    }

    private Worker worker() {
        return new Worker(shop.storage(), SUBSCRIPTION, sink(), progress);
    }

    private KafkaSink sink() {
        return KafkaSink.connect(KafkaSink.settings(broker, PATIENCE), Arrivals.JSON, event -> topic());
    }

    @Override
    public String topic() {
        return "two-workers";
    }

    @Override
    public void whileThere() throws Exception {
        shop.count(CLERKS, 1);
        abandonSome();
        workers = List.of(worker(), worker());
        shop.count(CLERKS, ROUNDS);
        progress.await(so -> so.delivered() > SHELVES);
        shop.count(CLERKS, ROUNDS);
    }

    /** The third worker dies first, with its events written and not noted. */
    private void abandonSome() {
        shop.storage().outboxQueue().distribute(ABANDONED);
        abandoned = shop.storage()
                .outboxQueue()
                .lease(SUBSCRIPTION.id(), ABANDONED, Shop.CLOCK.instant(), Duration.ofSeconds(1));
        send(abandoned);
    }

    private void send(List<Lease> leases) {
        leases.stream()
                .map(lease ->
                        third.send(received(lease.event(), lease.attempt())).toCompletableFuture())
                .toList()
                .forEach(CompletableFuture::join);
    }

    private static Received<Event> received(RecordedEvent recorded, int attempt) {
        return new Received<>(recorded.id(), recorded.occurredAt(), attempt, recorded.event());
    }

    @Override
    public void whileAway() throws Exception {
        int before = progress.retried();
        shop.count(CLERKS, ROUNDS);
        progress.await(so -> so.retried() >= before + 10);
    }

    /** The dead worker was not dead but slow: it sends again, and says that it has delivered. */
    @Override
    public void whenBack() throws Exception {
        shop.count(CLERKS, ROUNDS);
        progress.await(so -> depth() == 0);
        send(abandoned);
        int counted = shop.storage().outboxQueue().delivered(abandoned);
        if (counted != 0) {
            throw new AssertionError("%d leases counted that had ended".formatted(counted));
        }
    }

    private long depth() {
        return shop.storage().outboxQueue().lag().get(0).depth();
    }

    @Override
    public Map<String, Integer> counts() {
        return shop.counts();
    }

    int dead() {
        return progress.dead();
    }

    int abandoned() {
        return abandoned.size();
    }

    @Override
    public void close() {
        workers.forEach(Worker::close);
        third.close();
    }
}
