package io.omni.core.ledger;

import java.util.List;
import java.util.Optional;

/** Whether the accounts are what the journal says. */
public sealed interface JournalAudit {

    /**
     * They are.
     *
     * @param position up to where the journal was read
     * @param accounts how many accounts and holds were compared
     */
    record Sound(long position, int accounts) implements JournalAudit {}

    /**
     * They are not.
     *
     * @param drifts every account that differs, or whose entries contradict each other
     */
    record Drifted(List<Drift> drifts) implements JournalAudit {

        /** Copies the list. */
        public Drifted {
            drifts = List.copyOf(drifts);
        }
    }

    /**
     * An account that is not what the journal says.
     *
     * @param account which account
     * @param rebuiltBalance its balance by the journal's changes
     * @param rebuiltHeld the amount held by the journal's changes
     * @param storedBalance the balance that is stored
     * @param storedHeld the amount held that is stored
     * @param firstFault the first posting whose entry does not follow from those before it; empty if all do, so that the account was changed
     *     after the last of them
     */
    record Drift(
            AccountId account,
            long rebuiltBalance,
            long rebuiltHeld,
            long storedBalance,
            long storedHeld,
            Optional<PostingId> firstFault) {}
}
