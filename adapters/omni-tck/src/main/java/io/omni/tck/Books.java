package io.omni.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Ledger;
import java.util.List;

/** Reads and checks the books of a ledger. */
final class Books {

    private static final int MORE_THAN_ANY_TEST_POSTS = 100_000;

    private Books() {}

    static List<JournalEntry> of(Ledger ledger) {
        return ledger.journal().entries(0, MORE_THAN_ANY_TEST_POSTS).entries();
    }

    static JournalAudit.Sound sound(JournalAudit audit) {
        assertThat(audit).isInstanceOf(JournalAudit.Sound.class);
        return (JournalAudit.Sound) audit;
    }

    static JournalAudit.Drifted drifted(JournalAudit audit) {
        assertThat(audit).isInstanceOf(JournalAudit.Drifted.class);
        return (JournalAudit.Drifted) audit;
    }
}
