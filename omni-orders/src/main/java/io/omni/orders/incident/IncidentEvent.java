package io.omni.orders.incident;

import io.omni.core.customer.CustomerId;
import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import java.util.Optional;

/** What became of an incident. Each begins with two events: one for the customer, one for the staff. */
public sealed interface IncidentEvent extends Event {

    /**
     * Names the incident.
     *
     * @return its id
     */
    IncidentId incident();

    @Override
    default EventSubject subject() {
        return new EventSubject("incident", incident().toString());
    }

    /**
     * The customer is to be told, and may choose.
     *
     * @param incident which incident
     * @param customer who, if known
     * @param facts what happened and what may be chosen
     */
    record CustomerTold(IncidentId incident, Optional<CustomerId> customer, IncidentFacts facts)
            implements IncidentEvent {

        @Override
        public String type() {
            return "incident.customer-told";
        }
    }

    /**
     * The staff of the location are to be told, and may choose for the customer.
     *
     * @param incident which incident
     * @param facts what happened and what may be chosen
     */
    record StaffTold(IncidentId incident, IncidentFacts facts) implements IncidentEvent {

        @Override
        public String type() {
            return "incident.staff-told";
        }
    }

    /**
     * It is settled; both are to be told.
     *
     * @param incident which incident
     * @param remedy what was done
     * @param by who chose it
     */
    record Settled(IncidentId incident, Remedy remedy, Chooser by) implements IncidentEvent {

        @Override
        public String type() {
            return "incident.settled";
        }
    }
}
