package io.omni.inventory.supply;

import io.omni.core.command.AnyOrder;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import io.omni.inventory.lot.LotUnits;
import java.time.Instant;
import java.util.List;

/**
 * Units of an order that were sent.
 *
 * @param supply the name to give them, which nothing else has
 * @param order the line of the order, which says what they are and where to
 * @param quantity how many units, at least one
 * @param expectedAt when they are expected to be there
 * @param lots which lots or serial numbers they are of, where the notice tells: all of them or none; a receipt of all of these units, sound,
 *     need not name them again
 */
public record AdvisedLine(
        @Required SupplyId supply,
        @Required SupplyId order,
        @MoreThanZero Quantity quantity,
        @Required Instant expectedAt,
        @Required @AnyOrder List<LotUnits> lots) {

    /** Checks that there is at least one unit, and that the line has a name of its own. */
    public AdvisedLine {
        Given.require("supply", supply);
        Given.require("order", order);
        Given.require("quantity", quantity);
        Given.require("expected instant", expectedAt);
        Lines.requireUnits(supply, quantity);
        lots = Given.copy("lots", lots);
        long named = lots.stream().mapToLong(lot -> lot.quantity().units()).reduce(0, Math::addExact);
        if (!lots.isEmpty() && named != quantity.units()) {
            throw new IllegalArgumentException(
                    "line %s of a ship notice has %s units and names the lots of %d: name all or none"
                            .formatted(supply, quantity, named));
        }
        if (supply.equals(order)) {
            throw new IllegalArgumentException(
                    "line %s of a ship notice has the name of its order: give it one of its own".formatted(supply));
        }
    }

    /**
     * Units of which the notice tells no lots.
     *
     * @param supply the name to give them, which nothing else has
     * @param order the line of the order, which says what they are and where to
     * @param quantity how many units, at least one
     * @param expectedAt when they are expected to be there
     */
    public AdvisedLine(SupplyId supply, SupplyId order, Quantity quantity, Instant expectedAt) {
        this(supply, order, quantity, expectedAt, List.of());
    }
}
