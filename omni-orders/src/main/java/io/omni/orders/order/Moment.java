package io.omni.orders.order;

import java.time.Instant;

/**
 * Something that a customer may be told of an order, with when it happened.
 *
 * @param at when
 * @param event what
 */
public record Moment(Instant at, OrderEvent event) {}
