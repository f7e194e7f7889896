package io.omni.workbench.replay;

import io.omni.core.ledger.Journal;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.PostingId;

/**
 * Rebuilds every balance from the journal and holds it against the balance that is stored: from the first entry or, where segments were
 * sealed since and let go, from the checkpoint that the same audit found sound when the last of them was.
 */
final class BalanceAudit {

    private BalanceAudit() {}

    static Audit of(Journal journal, SealedSegments sealed) {
        JournalAudit audit = sealed.audit(journal);
        long segments = sealed.count();
        if (audit instanceof JournalAudit.Drifted drifted) {
            JournalAudit.Drift first = drifted.drifts().get(0);
            return new Audit(
                    "journal",
                    false,
                    "%,d accounts differ; the first is %s: %d by the journal, %d stored, %s"
                            .formatted(
                                    drifted.drifts().size(),
                                    first.account(),
                                    first.rebuiltBalance(),
                                    first.storedBalance(),
                                    first.firstFault()
                                            .map(PostingId::toString)
                                            .map("first wrong at posting "::concat)
                                            .orElse("changed outside of the journal")));
        }
        JournalAudit.Sound sound = (JournalAudit.Sound) audit;
        return new Audit(
                "journal",
                true,
                "%,d balances rebuilt from %,d entries%s are the balances stored"
                        .formatted(
                                sound.accounts(),
                                sound.position(),
                                segments == 0 ? "" : ", %,d segments of which are sealed,".formatted(segments)));
    }
}
