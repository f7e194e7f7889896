package io.omni.orders.internal;

import io.omni.core.calendar.Schedule;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.geo.GeoPoint;
import io.omni.core.location.Location;
import io.omni.core.location.LocationCapability;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.orders.FulfillmentPolicy;
import io.omni.orders.FulfillmentPorts;
import io.omni.orders.OrderPorts;
import io.omni.orders.fulfillment.PickupPromise;
import io.omni.orders.fulfillment.PromiseReason;
import io.omni.orders.pickup.PickupOffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where something can be fetched, and from when on: the location is open, and has picked what it has to pick before. */
public final class PickupOffers {

    private final OrderPorts ports;
    private final FulfillmentPolicy policy;
    private final TaskBook tasks;

    /**
     * Creates it.
     *
     * @param ports everything that orders need of others
     * @param fulfillment how fast locations pick
     * @param book what they have to pick
     */
    public PickupOffers(OrderPorts ports, FulfillmentPorts fulfillment, OrderBook book) {
        this.ports = ports;
        this.policy = fulfillment.policy();
        this.tasks = book.tasks();
    }

    /**
     * Finds locations that have all of something.
     *
     * @param channel in which it is sold
     * @param from from where distances count
     * @param wanted what, and how many
     * @param limit at most this many
     * @return the nearest locations, nearest first
     */
    public List<PickupOffer> near(ChannelId channel, GeoPoint from, Map<Sku, Quantity> wanted, int limit) {
        Instant now = ports.clock().instant();
        Map<Sku, Map<LocationId, Quantity>> available =
                ports.stock().available(channel, LocationCapability.OFFERS_PICKUP, wanted.keySet());
        return ports.locations().get().stream()
                .filter(each -> Promising.whyNotFetched(each, now).isEmpty())
                .filter(each -> wanted.entrySet().stream()
                        .allMatch(line -> available
                                        .getOrDefault(line.getKey(), Map.of())
                                        .getOrDefault(each.id(), Quantity.ZERO)
                                        .compareTo(line.getValue())
                                >= 0))
                .sorted(Comparator.<Location, Long>comparing(
                                each -> from.to(each.point()).meters())
                        .thenComparing(each -> each.id().value()))
                .limit(limit)
                .map(each -> new PickupOffer(each.id(), from.to(each.point()), promise(each, wanted, now)))
                .toList();
    }

    private Optional<PickupPromise> promise(Location location, Map<Sku, Quantity> wanted, Instant now) {
        return location.schedule().flatMap(schedule -> {
            Duration work = schedule.pickingTime().plus(queue(location.id(), wanted));
            Instant from = schedule.pickedFrom(now);
            return schedule.hours()
                    .whenOver(from, work)
                    .flatMap(schedule.hours()::nextOpen)
                    .map(ready -> new PickupPromise(ready, reason(schedule, work, now, ready)));
        });
    }

    private static PromiseReason.Picked reason(Schedule schedule, Duration work, Instant now, Instant ready) {
        return new PromiseReason.Picked(
                schedule.missedPickupCutoff(now), work, schedule.hours().closedBetween(now, ready));
    }

    /** What is to be picked before, and this, at the location's speed. */
    private Duration queue(LocationId location, Map<Sku, Quantity> wanted) {
        long units = wanted.values().stream().mapToLong(Quantity::units).sum();
        return policy.capacity(location)
                .map(capacity -> capacity.picking(tasks.toPick(location).units() + units))
                .orElse(Duration.ZERO);
    }
}
