package io.omni.kafka;

import io.omni.core.json.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Events as records of Kafka, as the Kafka protocol binding of CloudEvents 1.0 says for binary mode: attributes are headers, with
 * {@code ce_} before their names, but for {@code datacontenttype}, which is {@code content-type}; the key is the attribute
 * {@code partitionkey}; the value is the data.
 */
public final class CloudEventRecords {

    private static final String PREFIX = "ce_";
    private static final String CONTENT_TYPE = "content-type";
    private static final String DATA_CONTENT_TYPE = "datacontenttype";

    private CloudEventRecords() {}

    /**
     * Writes an event.
     *
     * @param event the event
     * @param topic where it goes
     * @return the record
     */
    public static ProducerRecord<String, String> write(CloudEvent event, String topic) {
        ProducerRecord<String, String> record =
                new ProducerRecord<>(topic, event.attribute("partitionkey"), event.data());
        event.attributes().forEach((name, value) -> {
            String header = name.equals(DATA_CONTENT_TYPE) ? CONTENT_TYPE : PREFIX + name;
            record.headers().add(header, value.getBytes(StandardCharsets.UTF_8));
        });
        return record;
    }

    /**
     * Reads an event. Headers that are no attributes are left out.
     *
     * @param record what a consumer received
     * @return the event
     */
    public static CloudEvent read(ConsumerRecord<String, String> record) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            String value = new String(header.value(), StandardCharsets.UTF_8);
            if (header.key().startsWith(PREFIX)) {
                attributes.put(header.key().substring(PREFIX.length()), value);
            } else if (header.key().equals(CONTENT_TYPE)) {
                attributes.put(DATA_CONTENT_TYPE, value);
            }
        }
        return new CloudEvent(attributes, record.value());
    }
}
