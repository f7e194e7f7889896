package io.omni.orders.fulfillment;

import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.AtLeastOne;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.List;

/**
 * A task was packed.
 *
 * @param id of this command
 * @param task which task
 * @param parcels in what, numbered from 1; together they have the units of the task
 */
public record PackTask(
        @Required CommandId id,
        @Required TaskId task,
        @AtLeastOne List<Parcel> parcels) implements Command {

    /** Checks the numbers. */
    public PackTask {
        Given.require("id", id);
        Given.require("task", task);
        parcels = Given.copy("parcels", parcels);
        if (parcels.isEmpty()) {
            throw new IllegalArgumentException(
                    "packing %s of task %s has no items: give at least one parcel".formatted(id, task));
        }
        for (int at = 0; at < parcels.size(); at++) {
            if (parcels.get(at).number() != at + 1) {
                throw new IllegalArgumentException("parcel %d of task %s has the number %d: number them from 1"
                        .formatted(at + 1, task, parcels.get(at).number()));
            }
        }
    }

    @Override
    public String type() {
        return "fulfillment.pack";
    }
}
