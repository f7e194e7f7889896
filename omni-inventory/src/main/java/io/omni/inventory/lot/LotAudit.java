package io.omni.inventory.lot;

import io.omni.inventory.stock.StockKey;
import java.util.List;

/**
 * Whether the lots of SKUs add up to their stock, and what nobody has named.
 *
 * @param differences where they do not
 * @param unassigned units of {@link LotId#UNASSIGNED}
 */
public record LotAudit(List<Difference> differences, List<LotLevel> unassigned) {

    /** Copies the lists. */
    public LotAudit {
        differences = List.copyOf(differences);
        unassigned = List.copyOf(unassigned);
    }

    /**
     * Tells whether lots add up everywhere.
     *
     * @return whether there is no difference
     */
    public boolean isSound() {
        return differences.isEmpty();
    }

    /**
     * Lots that do not add up.
     *
     * @param key of what and where
     * @param place in which condition, or on their way
     * @param stock how many units there are
     * @param lots how many units its lots have
     */
    public record Difference(StockKey key, LotPlace place, long stock, long lots) {}
}
