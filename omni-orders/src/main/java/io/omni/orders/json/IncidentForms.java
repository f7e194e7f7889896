package io.omni.orders.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.json.JsonForms;
import io.omni.orders.incident.Incident;
import io.omni.orders.incident.IncidentEvent;
import io.omni.orders.incident.IncidentId;
import io.omni.orders.incident.IncidentState;
import io.omni.orders.incident.Remedy;
import io.omni.orders.incident.RemedyOutcome;

/** The forms of incidents. */
final class IncidentForms {

    static final JsonForms ALL = JsonForms.builder()
            .uuid(IncidentId.class, IncidentId::value, IncidentId::new)
            .stored("incident", Incident.class)
            .emitted("incident.customer-told", IncidentEvent.CustomerTold.class)
            .emitted("incident.staff-told", IncidentEvent.StaffTold.class)
            .emitted("incident.settled", IncidentEvent.Settled.class)
            .choice(
                    IncidentState.class,
                    named("open", IncidentState.Open.class),
                    named("settled", IncidentState.Settled.class))
            .choice(
                    Remedy.class,
                    named("substitute", Remedy.Substitute.class),
                    named("other-location", Remedy.OtherLocation.class),
                    named("later-date", Remedy.LaterDate.class),
                    named("refund", Remedy.Refund.class))
            .choice(
                    RemedyOutcome.class,
                    named("remedy.done", RemedyOutcome.Done.class),
                    named("remedy.no-such-incident", RemedyOutcome.NoSuchIncident.class),
                    named("remedy.already-settled", RemedyOutcome.AlreadySettled.class),
                    named("remedy.not-offered", RemedyOutcome.NotOffered.class),
                    named("remedy.not-possible", RemedyOutcome.NotPossible.class))
            .build();

    private IncidentForms() {}
}
