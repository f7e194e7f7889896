package io.omni.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.event.EventId;
import io.omni.core.id.CommandId;
import io.omni.core.relay.Received;
import io.omni.core.relay.Undeliverable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KafkaSinkTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final MockProducer<String, String> producer =
            new MockProducer<>(false, null, new StringSerializer(), new StringSerializer());
    private final KafkaSink sink = new KafkaSink(producer, Arrivals.JSON, event -> "shelves");
    private final Received<Shelf.Counted> counted = new Received<>(
            EventId.of(CommandId.of("019aabdc-4400-7000-8000-000000000001"), 0), NOON, 1, new Shelf.Counted("a", 7));

    private CompletableFuture<?> send() {
        return sink.send(counted).toCompletableFuture();
    }

    @Test
    void an_event_is_a_record_as_cloud_events_has_it_in_binary_mode() {
        assertThat(send()).isNotDone();
        ProducerRecord<String, String> record = producer.history().get(0);
        Map<String, String> headers = new TreeMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", counted.id().toString())
                .containsEntry("ce_source", "https://shop.example/omni")
                .containsEntry("ce_type", "shelf.counted")
                .containsEntry("ce_subject", "shelf/a")
                .containsEntry("ce_time", "2026-11-22T12:00:00Z")
                .containsEntry("ce_dataversion", "1")
                .containsEntry("ce_partitionkey", "shelf/a")
                .containsEntry("content-type", "application/json")
                .hasSize(9);
        assertThat(record.topic()).isEqualTo("shelves");
        assertThat(record.key()).isEqualTo("shelf/a");
        assertThat(record.value()).isEqualTo("{\"shelf\":\"a\",\"count\":7}");
    }

    @Test
    void it_is_delivered_when_it_is_acknowledged() {
        CompletableFuture<?> sent = send();
        assertThat(sent).isNotDone();
        producer.completeNext();
        assertThat(sent).isCompleted();
    }

    @Test
    void what_kafka_never_takes_is_undeliverable_and_all_else_may_be_attempted_again() {
        CompletableFuture<?> tooLarge = send();
        producer.errorNext(new RecordTooLargeException("2 MB"));
        CompletableFuture<?> away = send();
        producer.errorNext(new TimeoutException());
        assertThat(tooLarge)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(Undeliverable.class)
                .withMessageContaining(counted.id() + " of type shelf.counted")
                .withMessageContaining("redrive");
        assertThat(away)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void a_batch_is_given_up_within_its_lease() {
        Map<String, Object> settings = KafkaSink.settings("localhost:9092", Duration.ofSeconds(20));
        assertThat(settings)
                .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
                .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
                .containsEntry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000)
                .containsEntry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000);
    }
}
