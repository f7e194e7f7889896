package io.omni.orders.pickup;

import io.omni.core.event.RecordedEvent;
import io.omni.core.location.LocationId;
import io.omni.orders.fulfillment.FulfillmentId;
import io.omni.orders.fulfillment.FulfillmentLine;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.order.OrderId;
import java.util.List;
import java.util.Optional;

/**
 * What a customer fetches at a location. It changes by its {@linkplain PickupEvent events} alone.
 *
 * @param id the task of the location, by which the pick-up is known as well
 * @param order of which order
 * @param part which part of it
 * @param location where
 * @param lines which units
 * @param way how it is fetched
 * @param slot when the customer comes, if that was said
 * @param delegate who else may fetch it, if somebody
 * @param code the code that is good for it, if one was issued
 * @param journey where the customer says to be, if that was said
 * @param reminders how often the customer was reminded
 * @param state how far it is
 */
public record Pickup(
        TaskId id,
        OrderId order,
        FulfillmentId part,
        LocationId location,
        List<FulfillmentLine> lines,
        PickupWay way,
        Optional<PickupSlot> slot,
        Optional<Delegate> delegate,
        Optional<CodeSeal> code,
        Optional<Journey> journey,
        long reminders,
        PickupState state) {

    /** Copies the lines. */
    public Pickup {
        lines = List.copyOf(lines);
    }

    /**
     * Makes a pick-up from the event that opened it.
     *
     * @param event the event
     * @return the pick-up
     */
    public static Pickup opened(PickupEvent.Opened event) {
        return new Pickup(
                event.pickup(),
                event.order(),
                event.part(),
                event.location(),
                event.lines(),
                PickupWay.COUNTER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                new PickupState.Preparing());
    }

    /**
     * Makes a pick-up from all of its events.
     *
     * @param events the events, in order; those of other subjects are passed over
     * @return the pick-up, or empty if it was never opened
     */
    public static Optional<Pickup> rebuilt(List<RecordedEvent> events) {
        Optional<Pickup> pickup = Optional.empty();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof PickupEvent.Opened opened) {
                pickup = Optional.of(opened(opened));
            } else if (recorded.event() instanceof PickupEvent event) {
                pickup = pickup.map(before -> event.change(before, recorded.occurredAt()));
            }
        }
        return pickup;
    }

    Pickup with(PickupState next) {
        return new Pickup(id, order, part, location, lines, way, slot, delegate, code, journey, reminders, next);
    }

    Pickup with(List<FulfillmentLine> units) {
        return new Pickup(id, order, part, location, units, way, slot, delegate, code, journey, reminders, state);
    }

    Pickup with(PickupWay how, Optional<PickupSlot> when, Optional<Delegate> who) {
        return new Pickup(id, order, part, location, lines, how, when, who, code, journey, reminders, state);
    }

    Pickup with(CodeSeal seal) {
        return new Pickup(
                id, order, part, location, lines, way, slot, delegate, Optional.of(seal), journey, reminders, state);
    }

    Pickup with(Journey step) {
        return new Pickup(
                id, order, part, location, lines, way, slot, delegate, code, Optional.of(step), reminders, state);
    }

    /** The code is single use: once the goods are handed over, it is none. */
    Pickup handedOver(PickupState.HandedOver next, List<FulfillmentLine> units) {
        return new Pickup(
                id, order, part, location, units, way, slot, delegate, Optional.empty(), journey, reminders, next);
    }

    Pickup reminded() {
        return new Pickup(id, order, part, location, lines, way, slot, delegate, code, journey, reminders + 1, state);
    }
}
