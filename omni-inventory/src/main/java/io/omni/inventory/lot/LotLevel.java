package io.omni.inventory.lot;

import io.omni.inventory.stock.StockKey;

/**
 * How many units of a lot there are.
 *
 * @param key of what and where
 * @param place in which condition, or on their way
 * @param lot which lot or serial number
 * @param units how many, or by how many they changed; never zero, and fewer than none only of {@link LotId#UNASSIGNED}, and of units on their way of
 *     which it was told that they came and not yet that they were sent
 */
public record LotLevel(StockKey key, LotPlace place, LotId lot, long units) {}
