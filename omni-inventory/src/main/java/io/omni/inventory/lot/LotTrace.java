package io.omni.inventory.lot;

import io.omni.core.id.CommandId;
import io.omni.inventory.reservation.ReservationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the units of a lot came from and went to. */
public sealed interface LotTrace {

    /**
     * All that the journal has of it.
     *
     * @param steps the movements, the first first
     */
    record Known(List<Step> steps) implements LotTrace {

        /** Copies the list. */
        public Known {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Nobody can say: the journal does not reach back to its first entry any more. A host that names a
     * {@link io.omni.core.ledger.JournalSource} can read on.
     *
     * @param sealed up to which position of the journal its entries were handed over
     */
    record OutOfReach(long sealed) implements LotTrace {}

    /**
     * Units of the lot that moved with one posting.
     *
     * @param command which command moved them: its id, or that of a step of it
     * @param cause why, such as {@code stock.received}
     * @param recordedAt when
     * @param reservation for which reservation they left, from which an order is found; empty where for none or for several
     * @param party who gave or got them, such as {@code supplier} or {@code customer}; empty where they stayed with us
     * @param document the receipt, ship notice or transfer that brought them, as far as the command named one
     * @param changes by how many units, at which place
     */
    record Step(
            CommandId command,
            String cause,
            Instant recordedAt,
            Optional<ReservationId> reservation,
            Optional<String> party,
            Optional<String> document,
            List<LotLevel> changes) {

        /** Copies the list. */
        public Step {
            changes = List.copyOf(changes);
        }
    }
}
