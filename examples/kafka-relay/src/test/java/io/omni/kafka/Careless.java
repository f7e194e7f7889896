package io.omni.kafka;

import io.omni.core.event.Event;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.relay.Events;
import io.omni.core.relay.Received;
import io.omni.core.relay.Relay;
import io.omni.core.relay.RelayOptions;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A relay whose consumer says that it has delivered without having asked what became of it. */
@SuppressWarnings("FutureReturnValueIgnored") // it is what is wrong here
final class Careless implements Sender {

    private static final int SHELVES = 2;

    private final String topic;
    private final Shop shop = new Shop(new InMemoryStorage(), SHELVES);
    private final Producer<String, String> producer;
    private final Relay relay;

    private Careless(
            String topic, Broker broker, BiConsumer<Producer<String, String>, ProducerRecord<String, String>> send) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(
                KafkaSink.settings(broker.address(), TwoWorkers.PATIENCE),
                new StringSerializer(),
                new StringSerializer());
        Events events = new Events(shop.storage())
                .on(Event.class, KafkaSink.subscription("kafka"), received -> send.accept(producer, record(received)));
        this.relay = new Relay(shop.storage(), events, Shop.CLOCK, new Random(1), RelayOptions.DEFAULT);
    }

    /** Sends, and takes what is in the producer's buffer for delivered. */
    static Careless forgetting(Broker broker) {
        return new Careless("forgetting", broker, Producer::send);
    }

    /** Waits until nothing is in the buffer any more, be it written or given up. */
    static Careless flushing(Broker broker) {
        return new Careless("flushing", broker, (producer, record) -> {
            producer.send(record);
            producer.flush();
        });
    }

    private ProducerRecord<String, String> record(Received<Event> received) {
        return CloudEventRecords.write(Arrivals.JSON.writeBinary(received.recorded()), topic);
    }

    private void countAndRelay() throws Exception {
        shop.count(1, 1);
        relay.run(100);
        producer.flush();
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public void whileThere() throws Exception {
        countAndRelay();
    }

    @Override
    public void whileAway() throws Exception {
        countAndRelay();
    }

    @Override
    public void whenBack() throws Exception {
        countAndRelay();
    }

    @Override
    public Map<String, Integer> counts() {
        return shop.counts();
    }

    @Override
    public void close() {
        producer.close();
    }
}
