package io.omni.orders.order;

import io.omni.core.catalog.Sku;
import io.omni.core.quantity.Quantity;

/**
 * Units that were wanted and that no location could supply when the order was placed. They are not part of the order.
 *
 * @param sku of what
 * @param quantity how many
 */
public record Unfilled(Sku sku, Quantity quantity) {}
