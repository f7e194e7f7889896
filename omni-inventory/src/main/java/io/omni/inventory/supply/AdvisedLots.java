package io.omni.inventory.supply;

import io.omni.core.validation.Given;
import io.omni.inventory.lot.LotUnits;
import java.util.List;

/**
 * Which lots a line of a ship notice says that it has.
 *
 * @param supply which line
 * @param lots the lots
 */
public record AdvisedLots(SupplyId supply, List<LotUnits> lots) {

    /** Copies the lots. */
    public AdvisedLots {
        Given.require("supply", supply);
        lots = Given.copy("lots", lots);
    }

    /**
     * Counts the units.
     *
     * @return how many were sent
     */
    long units() {
        return lots.stream().mapToLong(lot -> lot.quantity().units()).sum();
    }
}
