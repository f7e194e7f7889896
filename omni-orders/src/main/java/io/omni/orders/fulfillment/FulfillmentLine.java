package io.omni.orders.fulfillment;

import io.omni.core.basket.LineId;
import io.omni.core.catalog.Sku;
import io.omni.core.quantity.Quantity;

/**
 * Units of an order line that one location supplies.
 *
 * @param line of which order line
 * @param sku of what
 * @param quantity how many, at least one
 */
public record FulfillmentLine(LineId line, Sku sku, Quantity quantity) {}
