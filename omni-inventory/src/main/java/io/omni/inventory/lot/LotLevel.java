package io.omni.inventory.lot;

import io.omni.inventory.stock.StockKey;

/**
 * How many units of a lot there are.
 *
 * @param key of what and where
 * @param place in which condition, or on their way
 * @param lot which lot or serial number
 * @param units how many; never zero, and fewer than none only of {@link LotId#UNASSIGNED}
 */
public record LotLevel(StockKey key, LotPlace place, LotId lot, long units) {}
