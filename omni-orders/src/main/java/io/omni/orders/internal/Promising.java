package io.omni.orders.internal;

import io.omni.core.calendar.CarrierPickup;
import io.omni.core.calendar.Schedule;
import io.omni.core.location.Location;
import io.omni.core.location.LocationCapability;
import io.omni.core.location.LocationId;
import io.omni.orders.fulfillment.FulfillmentPromise;
import io.omni.orders.fulfillment.HandoverPromise;
import io.omni.orders.fulfillment.PickupPromise;
import io.omni.orders.fulfillment.PromiseReason;
import io.omni.orders.order.Delivery;
import io.omni.orders.order.NotOffered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Promises by when a location is done with its part of an order, from its schedule. */
final class Promising {

    private Promising() {}

    /** Why customers cannot fetch at a location what they order at an instant; empty if they can. */
    static Optional<NotOffered> whyNotFetched(Location location, Instant ordered) {
        if (!location.can(LocationCapability.OFFERS_PICKUP)) {
            return Optional.of(new NotOffered.LocationLacks(location.id(), LocationCapability.OFFERS_PICKUP));
        }
        return location.schedule()
                .filter(schedule -> schedule.readyForPickup(ordered).isEmpty())
                .map(schedule -> new NotOffered.NeverReady(location.id()));
    }

    /** Promises for each location how it is to deliver; empty where nothing can be promised. */
    static Function<LocationId, Optional<FulfillmentPromise>> of(
            Delivery delivery, List<Location> locations, Instant ordered) {
        return id -> locations.stream()
                .filter(location -> location.id().equals(id))
                .findFirst()
                .flatMap(Location::schedule)
                .flatMap(schedule -> delivery instanceof Delivery.PickUpAt
                        ? pickup(schedule, ordered).map(FulfillmentPromise.class::cast)
                        : handover(schedule, ordered).map(FulfillmentPromise.class::cast));
    }

    static Optional<PickupPromise> pickup(Schedule schedule, Instant ordered) {
        return schedule.readyForPickup(ordered)
                .map(ready -> new PickupPromise(
                        ready, picked(schedule, schedule.missedPickupCutoff(ordered), ordered, ready)));
    }

    static Optional<HandoverPromise> handover(Schedule schedule, Instant ordered) {
        if (schedule.cutoffs().isEmpty()) {
            return schedule.hours()
                    .whenOver(ordered, schedule.pickingTime())
                    .map(done -> new HandoverPromise(done, picked(schedule, Optional.empty(), ordered, done)));
        }
        return schedule.nextPickup(ordered)
                .map(pickup -> new HandoverPromise(pickup.leaves(), with(pickup, schedule, ordered)));
    }

    private static PromiseReason with(CarrierPickup pickup, Schedule schedule, Instant ordered) {
        return new PromiseReason.WithCarrier(
                pickup.orderBy(), schedule.missedPickup(ordered).map(CarrierPickup::orderBy));
    }

    private static PromiseReason.Picked picked(
            Schedule schedule, Optional<Instant> missedCutoff, Instant ordered, Instant ready) {
        return new PromiseReason.Picked(
                missedCutoff, schedule.pickingTime(), schedule.hours().closedBetween(ordered, ready));
    }
}
