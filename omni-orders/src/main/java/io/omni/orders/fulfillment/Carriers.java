package io.omni.orders.fulfillment;

import io.omni.core.geo.Address;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import java.util.List;

/**
 * The port to the carriers. No call is made within a unit of work.
 *
 * <p>A booking carries a key: repeated with it, it is made once and answered as the first time. Where the answer is not known, throw: nothing has been shipped then, and the command is to be sent again.
 */
public interface Carriers {

    /** Nobody who carries anything: every booking is refused. */
    Carriers NONE = new Carriers() {
        @Override
        public List<Rate> rates(Shipment shipment) {
            return List.of();
        }

        @Override
        public CarrierAnswer book(CommandId key, Shipment shipment, CarrierService service) {
            return new CarrierAnswer.Refused("no carriers are named: name some on the builder of Omni");
        }
    };

    /**
     * What is to be carried.
     *
     * @param task of which task
     * @param from from where
     * @param to where to
     * @param parcels in what
     */
    record Shipment(TaskId task, LocationId from, Address to, List<Parcel> parcels) {

        /** Copies the parcels. */
        public Shipment {
            parcels = List.copyOf(parcels);
        }
    }

    /**
     * What a service costs the retailer.
     *
     * @param service which service
     * @param price for all parcels
     */
    record Rate(CarrierService service, Money price) {}

    /**
     * Asks what carrying costs.
     *
     * @param shipment what is to be carried
     * @return what is offered, in any order
     */
    List<Rate> rates(Shipment shipment);

    /**
     * Books a service.
     *
     * @param key of this request
     * @param shipment what is to be carried
     * @param service which service
     * @return tracking numbers and labels, or why not
     */
    CarrierAnswer book(CommandId key, Shipment shipment, CarrierService service);
}
