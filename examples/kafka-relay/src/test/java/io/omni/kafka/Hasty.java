package io.omni.kafka;

import io.omni.core.event.EventId;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A relay that takes the next events of the outbox whatever their key, sends them one by one, lets go of those that were acknowledged, and
 * attempts the others again: it loses nothing, but goes on with a key of which an event has failed.
 */
final class Hasty implements Sender {

    private static final String SHELF = "shelf-0";
    private static final int BATCH = 1_000;

    private final Producer<String, String> producer;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final CountDownLatch failed = new CountDownLatch(1);
    private CompletableFuture<Void> relayed = CompletableFuture.completedFuture(null);
    private int counts;

    Hasty(Broker broker) {
        this.producer = new KafkaProducer<>(
                KafkaSink.settings(broker.address(), TwoWorkers.PATIENCE),
                new StringSerializer(),
                new StringSerializer());
    }

    private Deque<RecordedEvent> batch() {
        Deque<RecordedEvent> batch = new ArrayDeque<>();
        for (int i = 0; i < BATCH; i++) {
            EventId id = EventId.of(CommandId.next(Shop.CLOCK), 0);
            batch.add(new RecordedEvent(id, Shop.CLOCK.instant(), new Shelf.Counted(SHELF, ++counts)));
        }
        return batch;
    }

    private void relay(Deque<RecordedEvent> waiting) {
        while (!waiting.isEmpty()) {
            RecordedEvent next = waiting.remove();
            try {
                producer.send(CloudEventRecords.write(Arrivals.JSON.writeBinary(next), topic()))
                        .get();
            } catch (ExecutionException away) {
                waiting.add(next);
                failed.countDown();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public String topic() {
        return "hasty";
    }

    @Override
    public void whileThere() {
        relay(batch());
    }

    @Override
    public void whileAway() throws Exception {
        Deque<RecordedEvent> batch = batch();
        relayed = CompletableFuture.runAsync(() -> relay(batch), thread);
        failed.await();
    }

    @Override
    public void whenBack() throws Exception {
        relayed.get();
    }

    @Override
    public Map<String, Integer> counts() {
        return Map.of(SHELF, counts);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        producer.close();
    }
}
