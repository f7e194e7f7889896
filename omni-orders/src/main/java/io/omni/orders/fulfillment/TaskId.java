package io.omni.orders.fulfillment;

import io.omni.core.id.CommandId;
import io.omni.core.id.UuidV7;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import java.time.Instant;
import java.util.UUID;

/**
 * Names a task. Ids sort by the instant by which the task is due, so that a queue that is read in their order is one by due time.
 *
 * @param value a time-ordered UUID whose instant is when the task is due
 */
public record TaskId(@Required @ValidAs(TaskId.class) UUID value) {

    /** Checks the version of the id. */
    public TaskId {
        UuidV7.require("task id", value);
    }

    /**
     * Gives the id of the task of a part of an order. A part that moves to another location is held under another id, and is another task.
     *
     * @param due by when
     * @param hold under which the units of the part are held
     * @param part its number
     * @return the id
     */
    public static TaskId of(Instant due, CommandId hold, FulfillmentId part) {
        return new TaskId(UuidV7.named(due, hold + "/task/" + part));
    }

    /**
     * Tells when the task is due.
     *
     * @return the instant, to the millisecond
     */
    public Instant due() {
        return UuidV7.instantOf(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
