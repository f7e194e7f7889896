package io.omni.orders.incident;

import java.time.Instant;

/** Whether something is still to be chosen. */
public sealed interface IncidentState {

    /** Somebody may choose. */
    record Open() implements IncidentState {}

    /**
     * It was chosen, and is done.
     *
     * @param remedy what
     * @param by by whom
     * @param at when
     */
    record Settled(Remedy remedy, Chooser by, Instant at) implements IncidentState {}
}
