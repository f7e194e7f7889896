package io.omni.orders.pickup;

import io.omni.core.basket.LineId;
import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.fulfillment.TaskId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Goods are handed over to who may have them: they leave the stock, and what they cost is captured. What the customer leaves behind goes back into the stock and is not paid for.
 *
 * @param id of this command
 * @param pickup which pick-up
 * @param proof by what they show that they may
 * @param left which units are left behind, each line once; empty if none are
 */
public record CollectPickup(
        @Required CommandId id,
        @Required TaskId pickup,
        @Required Proof proof,
        @Required @AnyOrder List<FulfillmentLine> left)
        implements Command {

    /** Refuses what is null, and what is named twice. */
    public CollectPickup {
        Given.require("id", id);
        Given.require("pickup", pickup);
        Given.require("proof", proof);
        left = Given.copy("left", left);
        Set<LineId> lines = new HashSet<>();
        for (FulfillmentLine line : left) {
            if (!lines.add(line.line())) {
                throw new IllegalArgumentException(
                        "pick-up %s leaves line %s twice: add the units up".formatted(pickup, line.line()));
            }
        }
    }

    @Override
    public String type() {
        return "pickup.collect";
    }
}
