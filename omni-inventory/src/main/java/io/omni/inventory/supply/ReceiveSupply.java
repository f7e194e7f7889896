package io.omni.inventory.supply;

import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.inventory.lot.LotLine;
import java.util.List;

/**
 * Units come in that were expected, or more or fewer than were. A receipt is a fact: it is taken whatever was outstanding, and says what was
 * over.
 *
 * @param id of this command
 * @param lines what came, at least one line, and one for each supply
 * @param lots which lots or serial numbers the sound units are of, all of them for tracked SKUs, and none for others
 * @param damagedLots which ones the damaged units are of
 */
public record ReceiveSupply(
        @Required CommandId id,
        @AtLeastOne @AnyOrder List<Arrival> lines,
        @Required @AnyOrder List<LotLine> lots,
        @Required @AnyOrder List<LotLine> damagedLots)
        implements Command {

    /** Checks that there are lines. */
    public ReceiveSupply {
        Given.require("id", id);
        lines = Lines.require("receipt " + id, lines, Arrival::supply);
        lots = Given.copy("lots", lots);
        damagedLots = Given.copy("damaged lots", damagedLots);
    }

    /**
     * Units of which no lots are kept.
     *
     * @param id of this command
     * @param lines what came, at least one line, and one for each supply
     */
    public ReceiveSupply(CommandId id, List<Arrival> lines) {
        this(id, lines, List.of(), List.of());
    }

    @Override
    public String type() {
        return "supply.receive";
    }
}
