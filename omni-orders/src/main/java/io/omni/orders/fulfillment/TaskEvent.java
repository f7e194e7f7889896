package io.omni.orders.fulfillment;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import io.omni.core.location.LocationId;
import io.omni.orders.order.OrderId;
import java.time.Instant;
import java.util.List;

/** What happened to a task. Staff follow their work by these; {@link FulfillmentTask#rebuilt} makes the task of them. */
public sealed interface TaskEvent extends Event {

    /**
     * Names the task.
     *
     * @return its id
     */
    TaskId task();

    /**
     * Changes the task as this event says.
     *
     * @param before the task before it
     * @param at when it happened
     * @return the task after it
     */
    FulfillmentTask change(FulfillmentTask before, Instant at);

    @Override
    default EventSubject subject() {
        return new EventSubject("fulfillment", task().toString());
    }

    /**
     * There is work for a location.
     *
     * @param task which task
     * @param order for which order
     * @param part for which part of it
     * @param location where
     * @param goal what becomes of the units
     * @param due by when
     * @param lines which units
     */
    record Opened(
            TaskId task,
            OrderId order,
            FulfillmentId part,
            LocationId location,
            TaskGoal goal,
            Instant due,
            List<FulfillmentLine> lines)
            implements TaskEvent {

        /** Copies the lines. */
        public Opened {
            lines = List.copyOf(lines);
        }

        @Override
        public String type() {
            return "fulfillment.opened";
        }

        @Override
        public FulfillmentTask change(FulfillmentTask before, Instant at) {
            return FulfillmentTask.opened(this, at);
        }
    }

    /**
     * Somebody took it.
     *
     * @param task which task
     * @param worker who
     */
    record Claimed(TaskId task, WorkerId worker) implements TaskEvent {

        @Override
        public String type() {
            return "fulfillment.claimed";
        }

        @Override
        public FulfillmentTask change(FulfillmentTask before, Instant at) {
            return before.with(new TaskState.Claimed(worker, at));
        }
    }

    /**
     * Units could not be picked, and are no part of it any more.
     *
     * @param task which task
     * @param missing which units, and why
     * @param lines which units it is about from now on
     */
    record PickedShort(TaskId task, List<MissingUnits> missing, List<FulfillmentLine> lines) implements TaskEvent {

        /** Copies the lists. */
        public PickedShort {
            missing = List.copyOf(missing);
            lines = List.copyOf(lines);
        }

        @Override
        public String type() {
            return "fulfillment.picked-short";
        }

        @Override
        public FulfillmentTask change(FulfillmentTask before, Instant at) {
            return before.withLines(lines);
        }
    }

    /**
     * Its units were taken from the shelves.
     *
     * @param task which task
     */
    record Picked(TaskId task) implements TaskEvent {

        @Override
        public String type() {
            return "fulfillment.picked";
        }

        @Override
        public FulfillmentTask change(FulfillmentTask before, Instant at) {
            return before.with(new TaskState.Picked(at));
        }
    }

    /**
     * It was packed.
     *
     * @param task which task
     * @param parcels in what
     */
    record Packed(TaskId task, List<Parcel> parcels) implements TaskEvent {

        /** Copies the parcels. */
        public Packed {
            parcels = List.copyOf(parcels);
        }

        @Override
        public String type() {
            return "fulfillment.packed";
        }

        @Override
        public FulfillmentTask change(FulfillmentTask before, Instant at) {
            return before.with(new TaskState.Packed(at, parcels));
        }
    }

    /**
     * A carrier has it.
     *
     * @param task which task
     * @param consignments the parcels, each with its tracking number; none if it was shipped by other means
     */
    record Shipped(TaskId task, List<Consignment> consignments) implements TaskEvent {

        /** Copies the parcels. */
        public Shipped {
            consignments = List.copyOf(consignments);
        }

        @Override
        public String type() {
            return "fulfillment.shipped";
        }

        @Override
        public FulfillmentTask change(FulfillmentTask before, Instant at) {
            return before.with(new TaskState.Shipped(at, consignments));
        }
    }

    /**
     * The carrier said something new of a parcel.
     *
     * @param task which task
     * @param tracking of which parcel
     * @param report what is said
     */
    record Tracked(TaskId task, TrackingNumber tracking, TrackingReport report) implements TaskEvent {

        @Override
        public String type() {
            return "fulfillment.tracked";
        }

        @Override
        public FulfillmentTask change(FulfillmentTask before, Instant at) {
            return before.with(before.state().tracked(tracking, report));
        }
    }

    /**
     * The customer fetched it.
     *
     * @param task which task
     */
    record HandedOver(TaskId task) implements TaskEvent {

        @Override
        public String type() {
            return "fulfillment.handed-over";
        }

        @Override
        public FulfillmentTask change(FulfillmentTask before, Instant at) {
            return before.with(new TaskState.HandedOver(at));
        }
    }

    /**
     * The order was changed: it is about other units.
     *
     * @param task which task
     * @param lines which units it is about from now on
     */
    record LinesChanged(TaskId task, List<FulfillmentLine> lines) implements TaskEvent {

        /** Copies the lines. */
        public LinesChanged {
            lines = List.copyOf(lines);
        }

        @Override
        public String type() {
            return "fulfillment.lines-changed";
        }

        @Override
        public FulfillmentTask change(FulfillmentTask before, Instant at) {
            return before.withLines(lines);
        }
    }

    /**
     * Nobody took it in time.
     *
     * @param task which task
     * @param location where
     */
    record Escalated(TaskId task, LocationId location) implements TaskEvent {

        @Override
        public String type() {
            return "fulfillment.escalated";
        }

        @Override
        public FulfillmentTask change(FulfillmentTask before, Instant at) {
            return before.told(true, before.late());
        }
    }

    /**
     * It was not done when it was due.
     *
     * @param task which task
     * @param due by when it was to be done
     */
    record Late(TaskId task, Instant due) implements TaskEvent {

        @Override
        public String type() {
            return "fulfillment.late";
        }

        @Override
        public FulfillmentTask change(FulfillmentTask before, Instant at) {
            return before.told(before.escalated(), true);
        }
    }

    /**
     * The location has nothing more to do for it. Units that lie picked go back to their shelves.
     *
     * @param task which task
     */
    record Canceled(TaskId task) implements TaskEvent {

        @Override
        public String type() {
            return "fulfillment.canceled";
        }

        @Override
        public FulfillmentTask change(FulfillmentTask before, Instant at) {
            return before.with(new TaskState.Canceled(at));
        }
    }
}
