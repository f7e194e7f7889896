package io.omni.orders.fulfillment;

import io.omni.core.event.RecordedEvent;
import io.omni.core.location.LocationId;
import io.omni.orders.order.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a location has to do for a part of an order. It changes by its {@linkplain TaskEvent events} alone, so that who follows them has what is stored.
 *
 * @param id which task
 * @param order for which order
 * @param part for which part of it
 * @param location where
 * @param goal what becomes of the units
 * @param openedAt since when it is there
 * @param due by when the location is to be done with it
 * @param lines which units it is about
 * @param state how far it is
 * @param escalated whether it was told that nobody took it in time
 * @param late whether it was told that it is late
 */
public record FulfillmentTask(
        TaskId id,
        OrderId order,
        FulfillmentId part,
        LocationId location,
        TaskGoal goal,
        Instant openedAt,
        Instant due,
        List<FulfillmentLine> lines,
        TaskState state,
        boolean escalated,
        boolean late) {

    /** Copies the lines. */
    public FulfillmentTask {
        lines = List.copyOf(lines);
    }

    /**
     * Makes a task from the event that opened it.
     *
     * @param event the event
     * @param at when it happened
     * @return the task
     */
    public static FulfillmentTask opened(TaskEvent.Opened event, Instant at) {
        return new FulfillmentTask(
                event.task(),
                event.order(),
                event.part(),
                event.location(),
                event.goal(),
                at,
                event.due(),
                event.lines(),
                new TaskState.Queued(),
                false,
                false);
    }

    /**
     * Makes a task from all of its events.
     *
     * @param events the events, in order; those of other subjects are passed over
     * @return the task, or empty if it was never opened
     */
    public static Optional<FulfillmentTask> rebuilt(List<RecordedEvent> events) {
        Optional<FulfillmentTask> task = Optional.empty();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof TaskEvent.Opened opened) {
                task = Optional.of(opened(opened, recorded.occurredAt()));
            } else if (recorded.event() instanceof TaskEvent event) {
                task = task.map(before -> event.change(before, recorded.occurredAt()));
            }
        }
        return task;
    }

    /**
     * Moves it on.
     *
     * @param next how far it is
     * @return the task
     */
    FulfillmentTask with(TaskState next) {
        return new FulfillmentTask(id, order, part, location, goal, openedAt, due, lines, next, escalated, late);
    }

    FulfillmentTask withLines(List<FulfillmentLine> units) {
        return new FulfillmentTask(id, order, part, location, goal, openedAt, due, units, state, escalated, late);
    }

    FulfillmentTask told(boolean isEscalated, boolean isLate) {
        return new FulfillmentTask(id, order, part, location, goal, openedAt, due, lines, state, isEscalated, isLate);
    }
}
