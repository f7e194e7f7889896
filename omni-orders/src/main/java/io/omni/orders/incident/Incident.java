package io.omni.orders.incident;

import io.omni.core.event.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that went wrong with a part of an order, and what is done about it. It changes by its {@linkplain IncidentEvent events} alone.
 *
 * @param id which incident
 * @param facts what there is to know of it
 * @param raisedAt when it came up
 * @param state whether something is still to be chosen
 */
public record Incident(IncidentId id, IncidentFacts facts, Instant raisedAt, IncidentState state) {

    /**
     * Makes an incident from all of its events.
     *
     * @param events the events, in order; those of other subjects are passed over
     * @return the incident, or empty if it never came up
     */
    public static Optional<Incident> rebuilt(List<RecordedEvent> events) {
        Optional<Incident> incident = Optional.empty();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof IncidentEvent.StaffTold told) {
                incident = Optional.of(
                        new Incident(told.incident(), told.facts(), recorded.occurredAt(), new IncidentState.Open()));
            } else if (recorded.event() instanceof IncidentEvent.Settled settled) {
                incident = incident.map(open -> open.settled(settled.remedy(), settled.by(), recorded.occurredAt()));
            }
        }
        return incident;
    }

    /**
     * Settles it.
     *
     * @param remedy what is done
     * @param by who chose it
     * @param at when
     * @return the incident
     */
    public Incident settled(Remedy remedy, Chooser by, Instant at) {
        return new Incident(id, facts, raisedAt, new IncidentState.Settled(remedy, by, at));
    }

    /**
     * Tells whether somebody may choose.
     *
     * @return whether it is not settled
     */
    public boolean isOpen() {
        return state instanceof IncidentState.Open;
    }
}
