package io.omni.kafka;

import io.omni.core.event.RecordedEvent;
import io.omni.core.json.CloudEvent;
import io.omni.core.json.EventJson;
import io.omni.core.json.OmniJson;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that arrived in a topic, as a consumer reads it that begins at the beginning. */
record Arrivals(List<ConsumerRecord<String, String>> records) {

    static final URI SOURCE = URI.create("https://shop.example/omni");
    static final EventJson JSON = OmniJson.of(Shelf.FORMS).events(SOURCE);

    /** What a consumer that drops the events that it has seen before can find fault with. */
    enum Fault {
        LOST,
        OUT_OF_ORDER
    }

    static Arrivals in(String topic, String broker) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return new Arrivals(records);
        }
    }

    /** The events, without repetitions, in the order in which each was seen first. */
    Set<RecordedEvent> firstSeen() {
        Set<RecordedEvent> seen = new LinkedHashSet<>();
        records.forEach(record -> seen.add(event(record)));
        return seen;
    }

    private static RecordedEvent event(ConsumerRecord<String, String> record) {
        CloudEvent event = CloudEventRecords.read(record);
        if (!record.key().equals(event.attribute("subject"))) {
            throw new AssertionError("the key %s is not that of %s".formatted(record.key(), event));
        }
        return JSON.readBinary(event);
    }

    /** Holds what arrived against how often each shelf was counted. */
    Set<Fault> faults(Map<String, Integer> counts) {
        Map<String, List<Integer>> arrived = new TreeMap<>();
        for (RecordedEvent recorded : firstSeen()) {
            if (recorded.event() instanceof Shelf.Counted counted) {
                arrived.computeIfAbsent(counted.shelf(), shelf -> new ArrayList<>())
                        .add(counted.count());
            }
        }
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        counts.forEach((shelf, count) -> {
            List<Integer> seen = arrived.getOrDefault(shelf, List.of());
            if (seen.size() < count) {
                faults.add(Fault.LOST);
            }
            if (!seen.equals(seen.stream().sorted().toList())) {
                faults.add(Fault.OUT_OF_ORDER);
            }
        });
        if (!arrived.keySet().equals(counts.keySet())
                || arrived.values().stream()
                        .anyMatch(seen -> seen.stream().distinct().count() < seen.size())) {
            throw new AssertionError("%s arrived of %s".formatted(arrived, counts));
        }
        return faults;
    }
}
