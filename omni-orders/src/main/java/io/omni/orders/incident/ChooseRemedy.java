package io.omni.orders.incident;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Somebody chooses what is done about an incident.
 *
 * @param id of this command
 * @param incident which incident
 * @param remedy what; one of its options
 * @param by who
 */
public record ChooseRemedy(
        @Required CommandId id,
        @Required IncidentId incident,
        @Required Remedy remedy,
        @Required Chooser by) implements Command {

    /** Refuses what is null. */
    public ChooseRemedy {
        Given.require("id", id);
        Given.require("incident", incident);
        Given.require("remedy", remedy);
        Given.require("chooser", by);
    }

    @Override
    public String type() {
        return "incident.choose";
    }
}
