/**
 * Events of Omni relayed to Kafka: {@link io.omni.kafka.KafkaSink} is what a host copies, and {@link io.omni.kafka.KafkaRelayMain} shows it at
 * work against a broker.
 *
 * <p>Every event arrives at least once. Of one key, whoever drops what it has seen before, by {@code ce_id}, sees the events in the order in
 * which they were appended. An event that was seen may be repeated behind later ones of its key: a worker that was cut off, or a request
 * that its sender took for lost, may still have written it.
 */
@NullMarked
package io.omni.kafka;

import org.jspecify.annotations.NullMarked;
