package io.omni.workbench.counter;

import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.fulfillment.CarrierAnswer;
import io.omni.orders.fulfillment.CarrierService;
import io.omni.orders.fulfillment.Carriers;
import io.omni.orders.fulfillment.TaskId;
import io.omni.orders.fulfillment.TrackingNumber;
import java.net.URI;
import java.util.List;

/** Carriers for a demo: one service, which takes everything. What a booking is answered follows from what is booked, so that a repetition is answered the same. */
final class SampleCarriers implements Carriers {

    static final CarrierService NEXT_DAY = new CarrierService("sample/next-day");

    static TrackingNumber number(TaskId task, int parcel) {
        return new TrackingNumber("S-%s-%d".formatted(task, parcel));
    }

    @Override
    public List<Rate> rates(Shipment shipment) {
        return List.of(new Rate(
                NEXT_DAY, Money.of("GBP", "4.20").times(shipment.parcels().size())));
    }

    @Override
    public CarrierAnswer book(CommandId key, Shipment shipment, CarrierService service) {
        if (!service.equals(NEXT_DAY)) {
            return new CarrierAnswer.Refused("there is no service %s: take %s".formatted(service, NEXT_DAY));
        }
        return new CarrierAnswer.Booked(shipment.parcels().stream()
                .map(parcel -> new CarrierAnswer.Label(
                        number(shipment.task(), parcel.number()),
                        URI.create("https://carrier.example/labels/%s/%d".formatted(key, parcel.number()))))
                .toList());
    }
}
