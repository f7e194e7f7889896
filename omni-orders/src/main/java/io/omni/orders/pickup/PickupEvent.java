package io.omni.orders.pickup;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import io.omni.core.location.LocationId;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.order.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened to a pick-up. Customer and staff follow it by these; {@link Pickup#rebuilt} makes the pick-up of them. */
public sealed interface PickupEvent extends Event {

    /**
     * Names the pick-up.
     *
     * @return its id
     */
    TaskId pickup();

    /**
     * Changes the pick-up as this event says.
     *
     * @param before the pick-up before it
     * @param at when it happened
     * @return the pick-up after it
     */
    Pickup change(Pickup before, Instant at);

    @Override
    default EventSubject subject() {
        return new EventSubject("pickup", pickup().toString());
    }

    /**
     * Goods are prepared to be fetched; staff of the location have a task of the same id.
     *
     * @param pickup which pick-up
     * @param order of which order
     * @param part which part of it
     * @param location where
     * @param lines which units
     */
    record Opened(TaskId pickup, OrderId order, FulfillmentId part, LocationId location, List<FulfillmentLine> lines)
            implements PickupEvent {

        /** Copies the lines. */
        public Opened {
            lines = List.copyOf(lines);
        }

        @Override
        public String type() {
            return "pickup.opened";
        }

        @Override
        public Pickup change(Pickup before, Instant at) {
            return Pickup.opened(this);
        }
    }

    /**
     * The customer said how, when and by whom it is fetched.
     *
     * @param pickup which pick-up
     * @param way how
     * @param slot when, if that was said
     * @param delegate who else may fetch it, if somebody
     */
    record Arranged(TaskId pickup, PickupWay way, Optional<PickupSlot> slot, Optional<Delegate> delegate)
            implements PickupEvent {

        @Override
        public String type() {
            return "pickup.arranged";
        }

        @Override
        public Pickup change(Pickup before, Instant at) {
            return before.with(way, slot, delegate);
        }
    }

    /**
     * A code is good for it from now on, and any before it is not.
     *
     * @param pickup which pick-up
     * @param code what is kept of it
     */
    record CodeIssued(TaskId pickup, CodeSeal code) implements PickupEvent {

        @Override
        public String type() {
            return "pickup.code-issued";
        }

        @Override
        public Pickup change(Pickup before, Instant at) {
            return before.with(code);
        }
    }

    /**
     * A wrong code was shown.
     *
     * @param pickup which pick-up
     * @param attemptsLeft how many more may be; with none, the code is good no more
     */
    record CodeRefused(TaskId pickup, long attemptsLeft) implements PickupEvent {

        @Override
        public String type() {
            return "pickup.code-refused";
        }

        @Override
        public Pickup change(Pickup before, Instant at) {
            return before.code().map(seal -> before.with(seal.wrong())).orElse(before);
        }
    }

    /**
     * Fewer units are fetched than before: the others were not to be had.
     *
     * @param pickup which pick-up
     * @param lines which units are left
     */
    record Reduced(TaskId pickup, List<FulfillmentLine> lines) implements PickupEvent {

        /** Copies the lines. */
        public Reduced {
            lines = List.copyOf(lines);
        }

        @Override
        public String type() {
            return "pickup.reduced";
        }

        @Override
        public Pickup change(Pickup before, Instant at) {
            return before.with(lines);
        }
    }

    /**
     * It is picked, and can be fetched.
     *
     * @param pickup which pick-up
     * @param until until when
     * @param place where it waits
     */
    record Ready(TaskId pickup, Instant until, Place place) implements PickupEvent {

        @Override
        public String type() {
            return "pickup.ready";
        }

        @Override
        public Pickup change(Pickup before, Instant at) {
            return before.with(new PickupState.Ready(at, until, place));
        }
    }

    /**
     * The customer said where to be.
     *
     * @param pickup which pick-up
     * @param journey where
     */
    record JourneyTold(TaskId pickup, Journey journey) implements PickupEvent {

        @Override
        public String type() {
            return "pickup.journey-told";
        }

        @Override
        public Pickup change(Pickup before, Instant at) {
            return before.with(journey);
        }
    }

    /**
     * The customer is to be reminded.
     *
     * @param pickup which pick-up
     * @param until until when it waits
     */
    record Reminded(TaskId pickup, Instant until) implements PickupEvent {

        @Override
        public String type() {
            return "pickup.reminded";
        }

        @Override
        public Pickup change(Pickup before, Instant at) {
            return before.reminded();
        }
    }

    /**
     * The customer, or the delegate, has it.
     *
     * @param pickup which pick-up
     * @param proof by what it was shown that they may
     * @param lines which units; what was left behind is not paid for
     */
    record HandedOver(TaskId pickup, PickupProof proof, List<FulfillmentLine> lines) implements PickupEvent {

        /** Copies the lines. */
        public HandedOver {
            lines = List.copyOf(lines);
        }

        @Override
        public String type() {
            return "pickup.handed-over";
        }

        @Override
        public Pickup change(Pickup before, Instant at) {
            return before.handedOver(new PickupState.HandedOver(at), lines);
        }
    }

    /**
     * Nobody came. What becomes of it is asked by an incident.
     *
     * @param pickup which pick-up
     * @param place where it waits still
     */
    record NoShow(TaskId pickup, Place place) implements PickupEvent {

        @Override
        public String type() {
            return "pickup.no-show";
        }

        @Override
        public Pickup change(Pickup before, Instant at) {
            return before.with(new PickupState.NoShow(at, place));
        }
    }

    /**
     * It is kept longer.
     *
     * @param pickup which pick-up
     * @param until until when
     * @param place where
     */
    record Kept(TaskId pickup, Instant until, Place place) implements PickupEvent {

        @Override
        public String type() {
            return "pickup.kept";
        }

        @Override
        public Pickup change(Pickup before, Instant at) {
            return before.with(new PickupState.Ready(at, until, place));
        }
    }

    /**
     * It is not fetched here any more.
     *
     * @param pickup which pick-up
     */
    record Canceled(TaskId pickup) implements PickupEvent {

        @Override
        public String type() {
            return "pickup.canceled";
        }

        @Override
        public Pickup change(Pickup before, Instant at) {
            return before.with(new PickupState.Canceled(at));
        }
    }
}
