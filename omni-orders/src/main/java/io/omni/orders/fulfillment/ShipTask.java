package io.omni.orders.fulfillment;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * The parcels of a task are handed to a carrier, who is asked for their tracking numbers and labels first. The units leave the stock, and what they cost is captured.
 *
 * @param id of this command
 * @param task which task
 * @param service which service of the carriers
 */
public record ShipTask(
        @Required CommandId id,
        @Required TaskId task,
        @Required CarrierService service) implements Command {

    /** Refuses what is null. */
    public ShipTask {
        Given.require("id", id);
        Given.require("task", task);
        Given.require("service", service);
    }

    @Override
    public String type() {
        return "fulfillment.ship";
    }
}
