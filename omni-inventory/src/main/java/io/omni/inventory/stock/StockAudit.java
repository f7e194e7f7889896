package io.omni.inventory.stock;

import io.omni.core.id.CommandId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether stock is what the journal says. */
public sealed interface StockAudit {

    /** It is. */
    record Sound() implements StockAudit {}

    /**
     * It is not.
     *
     * @param drifts every figure that differs, or whose entries contradict each other
     */
    record Drifted(List<Drift> drifts) implements StockAudit {

        /** Copies the list. */
        public Drifted {
            drifts = List.copyOf(drifts);
        }
    }

    /**
     * A figure that is not what the journal says.
     *
     * @param key what and where
     * @param book the book of the ledger, such as {@code stock}, {@code stock.damaged} or {@code transit}
     * @param reservation for what remains of a reservation, which one; empty for the units themselves
     * @param expected how many units there are by the journal
     * @param actual how many units are stored
     * @param expectedHeld how many of these are held by the journal
     * @param actualHeld how many of these are stored as held
     * @param fault the first posting that does not follow from those before it; empty if all do, so that the figure was changed after the
     *     last of them, and not by a posting
     */
    record Drift(
            StockKey key,
            String book,
            Optional<CommandId> reservation,
            long expected,
            long actual,
            long expectedHeld,
            long actualHeld,
            Optional<Fault> fault) {}

    /**
     * A posting at fault.
     *
     * @param posting its id, which is that of its command or of a step of it
     * @param cause why units moved, such as {@code stock.received}; empty if the posting is not remembered any more
     * @param recordedAt when; empty if the posting is not remembered any more
     */
    record Fault(CommandId posting, Optional<String> cause, Optional<Instant> recordedAt) {}
}
