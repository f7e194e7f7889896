package io.omni.inventory.lot;

import io.omni.core.catalog.Sku;
import io.omni.core.command.CommandOutcome;
import io.omni.inventory.stock.StockKey;
import java.util.List;

/**
 * What a recall has found, now or when the same command came first.
 *
 * @param sku of what
 * @param lot which lot or serial number
 * @param quarantined what was put on quality hold, and where it was
 * @param elsewhere what was not for sale and stays where it is, units on their way included
 * @param leftShort where more is promised now than can be sold
 */
public record LotRecalled(
        Sku sku, LotId lot, List<LotLevel> quarantined, List<LotLevel> elsewhere, List<LeftShort> leftShort)
        implements CommandOutcome {

    /** Copies the lists. */
    public LotRecalled {
        quarantined = List.copyOf(quarantined);
        elsewhere = List.copyOf(elsewhere);
        leftShort = List.copyOf(leftShort);
    }

    /**
     * Promises that cannot be kept from here any more.
     *
     * @param key of what and where
     * @param missing how many units are promised that are not there
     */
    public record LeftShort(StockKey key, long missing) {}
}
