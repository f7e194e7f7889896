package io.omni.orders.incident;

import io.omni.core.command.CommandOutcome;
import io.omni.core.command.Refusal;
import java.util.List;

/** The answer to {@link ChooseRemedy}. */
public sealed interface RemedyOutcome extends CommandOutcome {

    /**
     * It is done, now or when the same command came first.
     *
     * @param incident which incident
     * @param remedy what was done
     */
    record Done(IncidentId incident, Remedy remedy) implements RemedyOutcome {}

    /**
     * There is no such incident.
     *
     * @param incident its id
     */
    record NoSuchIncident(IncidentId incident) implements RemedyOutcome, Refusal {}

    /**
     * It is settled already.
     *
     * @param remedy what was done
     * @param by who chose it
     */
    record AlreadySettled(Remedy remedy, Chooser by) implements RemedyOutcome, Refusal {}

    /**
     * This is none of the options.
     *
     * @param options what may be chosen
     */
    record NotOffered(List<Remedy> options) implements RemedyOutcome, Refusal {

        /** Copies the options. */
        public NotOffered {
            options = List.copyOf(options);
        }
    }

    /**
     * It cannot be done any more: the units there are gone, or the part is further by now. Choose another.
     *
     * @param remedy what
     */
    record NotPossible(Remedy remedy) implements RemedyOutcome, Refusal {}
}
