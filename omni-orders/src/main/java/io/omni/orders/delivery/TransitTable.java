package io.omni.orders.delivery;

import io.omni.core.geo.Address;
import io.omni.core.geo.Distance;
import io.omni.core.geo.GeoPoint;
import java.util.List;
import java.util.Optional;

/**
 * Transit times by distance as the crow flies.
 *
 * @param rows of each service the nearest first; beyond its last row a service does not deliver
 */
public record TransitTable(List<Row> rows) implements TransitTimes {

    /** Copies the rows. */
    public TransitTable {
        rows = List.copyOf(rows);
    }

    /**
     * How long a service takes up to a distance.
     *
     * @param service which service
     * @param upTo how far, itself included
     * @param time how long
     */
    public record Row(ServiceId service, Distance upTo, TransitTime time) {}

    @Override
    public Optional<TransitTime> transit(ServiceId service, GeoPoint from, Address to) {
        return to.point()
                .flatMap(point -> rows.stream()
                        .filter(row ->
                                row.service().equals(service) && from.to(point).compareTo(row.upTo()) <= 0)
                        .findFirst())
                .map(Row::time);
    }
}
