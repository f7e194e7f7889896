package io.omni.orders.fulfillment;

import java.net.URI;
import java.util.List;

/** What carriers answer to a booking. */
public sealed interface CarrierAnswer {

    /**
     * They take it.
     *
     * @param labels one for each parcel, in order
     */
    record Booked(List<Label> labels) implements CarrierAnswer {

        /** Copies the labels. */
        public Booked {
            labels = List.copyOf(labels);
        }
    }

    /**
     * They do not.
     *
     * @param reason why
     */
    record Refused(String reason) implements CarrierAnswer {}

    /**
     * What is stuck on a parcel.
     *
     * @param tracking by what the carrier knows the parcel
     * @param print where the label can be fetched
     */
    record Label(TrackingNumber tracking, URI print) {}
}
