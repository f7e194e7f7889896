package io.omni.inventory.supply;

import io.omni.core.quantity.Quantity;
import io.omni.inventory.stock.StockKey;

/**
 * What came of one supply.
 *
 * @param supply which supply
 * @param key what, and where
 * @param sound units that can be sold
 * @param damaged units that came broken
 * @param over how many of both are more than were outstanding
 * @param missing units that were outstanding and are not to come, because the supply was closed short
 * @param outstanding units that are still to come
 */
public record SupplyReceipt(
        SupplyId supply,
        StockKey key,
        Quantity sound,
        Quantity damaged,
        Quantity over,
        Quantity missing,
        Quantity outstanding) {}
