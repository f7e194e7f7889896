package io.omni.inventory.count;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;

/**
 * Begins a count. Sales, receipts and transfers go on meanwhile.
 *
 * @param id of this command; the count has the same
 * @param location where
 * @param scope what is to be counted
 * @param mode what the counter is shown
 * @param rule when a line is counted again
 */
public record OpenCount(
        @Required CommandId id,
        @Required LocationId location,
        @Required CountScope scope,
        @Required CountMode mode,
        @Required CountRule rule)
        implements Command {

    /** Refuses what is null. */
    public OpenCount {
        Given.require("id", id);
        Given.require("location", location);
        Given.require("scope", scope);
        Given.require("mode", mode);
        Given.require("rule", rule);
    }

    @Override
    public String type() {
        return "count.open";
    }
}
