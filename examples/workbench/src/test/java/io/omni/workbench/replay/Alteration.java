package io.omni.workbench.replay;

import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.LedgerStore;

/** What a broken or dishonest store makes of what passes through it. */
interface Alteration {

    /** What is written in place of a batch. */
    default LedgerStore.Batch written(LedgerStore.Batch batch) {
        return batch;
    }

    /** What is read in place of a journal entry. */
    default JournalEntry read(JournalEntry entry) {
        return entry;
    }
}
