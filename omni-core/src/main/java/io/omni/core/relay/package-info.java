/**
 * How events reach their consumers. A host subscribes with {@link io.omni.core.relay.Events}, in one line, and has its own scheduler call
 * {@link io.omni.core.relay.Relay#run}, which hands every event that was appended to the outbox to whoever subscribed to it: at least once,
 * those of one subject in their order, each subscription by itself.
 *
 * <p>A consumer must take it that an event comes again: after a crash, or when it took longer than its lease. One that writes to the storage
 * of Omni only can be called within the unit of work that takes note of the delivery ({@link io.omni.core.relay.Events#onInUnit}); one
 * that gets its events in another way, from a broker say, can have their ids remembered ({@link io.omni.core.relay.HandledEvents}).
 */
@NullMarked
package io.omni.core.relay;

import org.jspecify.annotations.NullMarked;
