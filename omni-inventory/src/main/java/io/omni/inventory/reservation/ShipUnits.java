package io.omni.inventory.reservation;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.lot.LotLine;
import io.omni.inventory.stock.StockLine;
import java.util.List;

/**
 * Hands reserved units over to a customer or carrier: they leave the stock.
 *
 * @param id of this command
 * @param reservation which one
 * @param lines which units, and from where, at least one line
 * @param lots which lots or serial numbers were taken; of a SKU with lots none where those were that expire first, of one with serial numbers
 *     all, and of others none
 */
public record ShipUnits(
        @Required CommandId id,
        @Required ReservationId reservation,
        @AtLeastOne @AnyOrder List<StockLine> lines,
        @Required @AnyOrder List<LotLine> lots)
        implements Command {

    /** Checks that there are lines. */
    public ShipUnits {
        Given.require("id", id);
        Given.require("reservation", reservation);
        lines = Given.copy("lines", lines);
        lots = Given.copy("lots", lots);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(
                    "shipment %s of reservation %s has no lines: give at least one".formatted(id, reservation));
        }
    }

    /**
     * Units whose lots, where any are kept, are those that expire first.
     *
     * @param id of this command
     * @param reservation which one
     * @param lines which units, and from where, at least one line
     */
    public ShipUnits(CommandId id, ReservationId reservation, List<StockLine> lines) {
        this(id, reservation, lines, List.of());
    }

    @Override
    public String type() {
        return "stock.ship-units";
    }
}
