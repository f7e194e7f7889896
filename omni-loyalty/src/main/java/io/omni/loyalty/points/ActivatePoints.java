package io.omni.loyalty.points;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Lets the points of a purchase be used from now on: the event that they waited for has happened, or nothing can come back any more.
 *
 * @param id of this command
 * @param purchase what earned them
 */
public record ActivatePoints(
        @Required CommandId id, @Required PurchaseId purchase) implements Command {

    /** Refuses nulls. */
    public ActivatePoints {
        Given.require("id", id);
        Given.require("purchase", purchase);
    }

    @Override
    public String type() {
        return "points.activate";
    }
}
