package io.omni.orders.internal;

import io.omni.core.basket.Basket;
import io.omni.core.calendar.Schedule;
import io.omni.core.geo.Address;
import io.omni.core.location.Location;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.orders.OrderPorts;
import io.omni.orders.delivery.DeliveryOption;
import io.omni.orders.delivery.DeliveryService;
import io.omni.orders.delivery.ServiceId;
import io.omni.orders.delivery.TransitTime;
import io.omni.orders.fulfillment.HandoverPromise;
import io.omni.orders.fulfillment.PromiseReason;
import io.omni.orders.pricing.PricingOutcome;
import io.omni.orders.sourcing.Allocation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Works out what deliveries a customer may choose from, given which location would supply what. */
final class Choosing {

    private static final int A_YEAR = 366;

    private final OrderPorts ports;

    Choosing(OrderPorts ports) {
        this.ports = ports;
    }

    /** A part is there between two days, if it is ordered in time. */
    private record Arrival(LocalDate earliest, LocalDate latest, Optional<Instant> orderBy) {

        /** All is there when the last of it is, and every carrier must be caught. */
        Arrival and(Arrival other) {
            Optional<Instant> first =
                    orderBy.filter(by -> other.orderBy.filter(by::isAfter).isEmpty());
            return new Arrival(
                    earliest.isAfter(other.earliest) ? earliest : other.earliest,
                    latest.isAfter(other.latest) ? latest : other.latest,
                    first.or(() -> other.orderBy));
        }
    }

    List<DeliveryOption> options(Basket basket, Address address, List<Allocation> units, Instant now) {
        List<LocationId> from =
                units.stream().map(Allocation::location).distinct().toList();
        return ports.deliveries().services().stream()
                .filter(service -> service.charge().currency().equals(basket.currency()))
                .flatMap(service -> option(service, basket, address, from, now).stream())
                .toList();
    }

    private Optional<DeliveryOption> option(
            DeliveryService service, Basket basket, Address address, List<LocationId> from, Instant now) {
        Optional<Arrival> all = Optional.empty();
        for (LocationId location : from) {
            Optional<Arrival> part = arrival(service.id(), location(location), address, now);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            Arrival arrival = part.get();
            all = Optional.of(all.map(arrival::and).orElse(arrival));
        }
        return all.flatMap(arrival -> toPay(service.charge(), basket, now)
                .map(toPay -> new DeliveryOption(
                        service.id(),
                        service.charge(),
                        toPay,
                        arrival.earliest(),
                        arrival.latest(),
                        arrival.orderBy())));
    }

    private Location location(LocationId id) {
        return ports.locations().get().stream()
                .filter(location -> location.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Arrival> arrival(ServiceId service, Location from, Address to, Instant now) {
        Optional<TransitTime> transit = ports.deliveries().transit().transit(service, from.point(), to);
        Optional<Schedule> schedule = from.schedule();
        Optional<HandoverPromise> handover = schedule.flatMap(times -> Promising.handover(times, now));
        if (transit.isEmpty() || handover.isEmpty()) {
            return Optional.empty();
        }
        LocalDate collected = handover.get()
                .at()
                .atZone(schedule.orElseThrow().hours().zone())
                .toLocalDate();
        return Optional.of(new Arrival(
                after(service, collected, transit.get().fastest()),
                after(service, collected, transit.get().slowest()),
                orderBy(handover.get().reason())));
    }

    private static Optional<Instant> orderBy(PromiseReason reason) {
        return reason instanceof PromiseReason.WithCarrier carrier ? Optional.of(carrier.orderBy()) : Optional.empty();
    }

    /** So many days on which the service delivers after the day on which it collects; on that day itself if none, and it delivers then. */
    private LocalDate after(ServiceId service, LocalDate collected, int days) {
        LocalDate date = collected;
        int left = days;
        for (int day = 0; day < A_YEAR; day++) {
            boolean delivers = ports.deliveries().transit().deliversOn(service, date.getDayOfWeek());
            if (delivers && left == 0) {
                return date;
            }
            date = date.plusDays(1);
            left -= left > 0 && ports.deliveries().transit().deliversOn(service, date.getDayOfWeek()) ? 1 : 0;
        }
        return date;
    }

    /** Promotions say what delivery is free. */
    private Optional<Money> toPay(Money charge, Basket basket, Instant now) {
        return ports.pricing().price(basket, Optional.of(charge), now) instanceof PricingOutcome.Priced priced
                ? Optional.of(charge.minus(priced.quote().offDelivery()))
                : Optional.empty();
    }
}
