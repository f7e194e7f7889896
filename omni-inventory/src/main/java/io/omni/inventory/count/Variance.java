package io.omni.inventory.count;

import io.omni.core.catalog.Sku;

/**
 * By how much a line differs.
 *
 * @param sku what
 * @param change counted less book
 */
public record Variance(Sku sku, long change) {}
