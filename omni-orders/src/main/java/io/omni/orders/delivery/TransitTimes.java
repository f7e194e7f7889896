package io.omni.orders.delivery;

import io.omni.core.geo.Address;
import io.omni.core.geo.GeoPoint;
import java.time.DayOfWeek;
import java.util.Optional;

/** The port to how long carriers take. {@link TransitTable} answers by distance. */
public interface TransitTimes {

    /**
     * Tells how long a service takes.
     *
     * @param service which service
     * @param from where the carrier collects
     * @param to where it delivers; it is located
     * @return how long; empty if it does not deliver there
     */
    Optional<TransitTime> transit(ServiceId service, GeoPoint from, Address to);

    /**
     * Tells whether a service delivers on a day of the week.
     *
     * @param service which service
     * @param day the day
     * @return whether it does; by default from Monday to Friday
     */
    default boolean deliversOn(ServiceId service, DayOfWeek day) {
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
    }
}
