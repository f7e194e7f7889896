package io.omni.orders.assembly;

import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.fulfillment.CarrierAnswer;
import io.omni.orders.fulfillment.CarrierService;
import io.omni.orders.fulfillment.Carriers;
import io.omni.orders.fulfillment.TrackingNumber;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Carriers as a test needs them: a booking repeated with its key is the same, and one service takes nothing. */
final class Vans implements Carriers {

    static final CarrierService VAN = new CarrierService("van");
    static final CarrierService STRIKE = new CarrierService("strike");

    private final Map<CommandId, CarrierAnswer> booked = new ConcurrentHashMap<>();

    @Override
    public List<Rate> rates(Shipment shipment) {
        return List.of(new Rate(VAN, Money.of("GBP", "4.00")));
    }

    @Override
    public CarrierAnswer book(CommandId key, Shipment shipment, CarrierService service) {
        return service.equals(STRIKE)
                ? new CarrierAnswer.Refused("the drivers are on strike")
                : booked.computeIfAbsent(
                        key,
                        any -> new CarrierAnswer.Booked(shipment.parcels().stream()
                                .map(parcel -> new CarrierAnswer.Label(
                                        new TrackingNumber("V-" + shipment.task() + "-" + parcel.number()),
                                        URI.create("https://vans.example/labels/" + parcel.number())))
                                .toList()));
    }

    int bookings() {
        return booked.size();
    }
}
