package io.omni.workbench.replay;

import io.omni.core.ledger.JournalSegment;
import io.omni.core.ledger.JournalSink;

/**
 * Lets the journal go as it is sealed, and counts: a replay's audits need the last checkpoint only, for a segment is sealed after the audit
 * found that the balances follow from it.
 */
final class SealedSegments implements JournalSink {

    private long count;

    @Override
    public void accept(JournalSegment segment) {
        count++;
    }

    long count() {
        return count;
    }
}
