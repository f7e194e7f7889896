package io.omni.kafka;

import io.omni.core.event.Event;
import io.omni.core.json.CloudEvent;
import io.omni.core.json.EventJson;
import io.omni.core.relay.Received;
import io.omni.core.relay.RelayOptions;
import io.omni.core.relay.Retry;
import io.omni.core.relay.Subscription;
import io.omni.core.relay.Undeliverable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends events to Kafka as CloudEvents in binary mode: attributes in headers, data as the value, and the subject, within which order counts,
 * as the key. Subscribe its {@link #send} with {@link io.omni.core.relay.Events#onAsync}. Safe for use by several threads.
 *
 * <p>An event is sent when the one before it of its subject has been acknowledged by all replicas in sync and that has been noted. So no
 * setting of the producer and no failure changes their order, as long as the topic keeps its number of partitions: a key moves to another
 * partition with that number.
 */
public final class KafkaSink implements AutoCloseable {

    private final Producer<String, String> producer;
    private final EventJson json;
    private final Function<Event, String> topics;

    /**
     * Creates the sink.
     *
     * @param producer what sends; see {@link #settings}. It is closed with the sink
     * @param json writes the events
     * @param topics tells the topic of an event: always the same for one subject
     */
    public KafkaSink(Producer<String, String> producer, EventJson json, Function<Event, String> topics) {
        this.producer = producer;
        this.json = json;
        this.topics = topics;
    }

    /**
     * Creates the sink with a producer of its own.
     *
     * @param settings the settings of the producer
     * @param json writes the events
     * @param topics tells the topic of an event: always the same for one subject
     * @return the sink, to be closed
     */
    public static KafkaSink connect(Map<String, Object> settings, EventJson json, Function<Event, String> topics) {
        return new KafkaSink(
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer()), json, topics);
    }

    /**
     * Lists the settings that a producer needs so that nothing is taken for written that may be lost. A host adds its own, such as those of
     * security.
     *
     * @param bootstrapServers where brokers are, such as {@code localhost:9092}
     * @param patience after how long a send is given up and attempted again later; at most a third of the relay's {@code leaseFor}, so that
     *     a whole batch is given up while its events are leased
     * @return the settings
     */
    public static Map<String, Object> settings(String bootstrapServers, Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis / RelayOptions.DEFAULT.batch());
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return settings;
    }

    /**
     * Names a subscription whose attempts go on for as long as a broker is away: that is no event's fault, and so no event dies of it. What
     * Kafka will never take is dead at once.
     *
     * @param name the subscription's name
     * @return the subscription
     */
    public static Subscription subscription(String name) {
        return Subscription.named(name)
                .withRetry(new Retry(Integer.MAX_VALUE, Duration.ofMillis(250), Duration.ofSeconds(30)));
    }

    /**
     * Sends an event.
     *
     * @param received the event
     * @return ends when Kafka has acknowledged it, or with the reason why not
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback is told the same
    public CompletionStage<?> send(Received<? extends Event> received) {
        CompletableFuture<Long> written = new CompletableFuture<>();
        CloudEvent event = json.writeBinary(received.recorded());
        producer.send(CloudEventRecords.write(event, topics.apply(received.event())), (place, failure) -> {
            if (failure == null) {
                written.complete(place.offset());
            } else {
                written.completeExceptionally(judged(failure, received));
            }
        });
        return written;
    }

    private static Exception judged(Exception failure, Received<? extends Event> received) {
        return failure instanceof RecordTooLargeException || failure instanceof InvalidTopicException
                ? new Undeliverable(
                        "Kafka takes event %s of type %s on no attempt: %s; change the topic's settings, then redrive it"
                                .formatted(received.id(), received.event().type(), failure.getMessage()),
                        failure)
                : failure;
    }

    /** Waits until what was sent is written or given up, and closes the producer. */
    @Override
    public void close() {
        producer.close();
    }
}
