package io.omni.orders.fulfillment;

import java.util.Optional;

/**
 * A parcel that a carrier has.
 *
 * @param parcel which parcel
 * @param tracking by what the carrier knows it
 * @param last the newest that the carrier said of it
 */
public record Consignment(Parcel parcel, TrackingNumber tracking, Optional<TrackingReport> last) {

    /**
     * Takes a report in. One that is not newer changes nothing.
     *
     * @param report the report
     * @return the parcel with the newest of what was said
     */
    public Consignment with(TrackingReport report) {
        return last.isEmpty() || report.isNewerThan(last.get())
                ? new Consignment(parcel, tracking, Optional.of(report))
                : this;
    }

    /**
     * Tells what was said last.
     *
     * @param status something that may have been
     * @return whether it was that
     */
    public boolean is(TrackingStatus status) {
        return last.filter(report -> report.status() == status).isPresent();
    }

    /**
     * Tells whether nothing more is expected of the carrier.
     *
     * @return whether it is delivered or returned
     */
    public boolean isFinal() {
        return last.filter(report -> report.status().isFinal()).isPresent();
    }
}
