package io.omni.orders.fulfillment;

import io.omni.core.basket.LineId;
import io.omni.core.command.AnyOrder;
import io.omni.core.command.Command;
import io.omni.core.id.CommandId;
import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A task was picked. What is not named as missing was found. What is missing leaves the book and the task, and is looked for elsewhere at once.
 *
 * @param id of this command
 * @param task which task
 * @param worker who picked it, and has claimed it
 * @param missing what could not be picked, each line once; empty if all was found
 */
public record ConfirmPick(
        @Required CommandId id,
        @Required TaskId task,
        @Required WorkerId worker,
        @Required @AnyOrder List<MissingUnits> missing)
        implements Command {

    /** Checks that each line is missing once. */
    public ConfirmPick {
        Given.require("id", id);
        Given.require("task", task);
        Given.require("worker", worker);
        missing = Given.copy("missing", missing);
        Set<LineId> lines = new HashSet<>();
        for (MissingUnits each : missing) {
            if (!lines.add(each.line())) {
                throw new IllegalArgumentException(
                        "pick %s of task %s names line %s twice: add the units up".formatted(id, task, each.line()));
            }
        }
    }

    @Override
    public String type() {
        return "fulfillment.confirm-pick";
    }
}
