package io.omni.workbench.replay;

import io.omni.core.journal.JournalFile;
import io.omni.core.ledger.Journal;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.JournalOptions;
import io.omni.core.ledger.JournalSegment;
import io.omni.core.ledger.JournalSink;
import io.omni.core.ledger.Sealing;
import java.util.Optional;

/**
 * Counts the segments of the journal that are sealed, and writes them to a file or lets them go. In the file, the journal can be audited from
 * its first entry. Without it, a replay's audit needs the last checkpoint only: a segment is sealed after the audit found that the balances
 * follow from it.
 */
final class SealedSegments implements JournalSink {

    private final Optional<JournalFile> file;
    private long count;

    SealedSegments(Optional<JournalFile> file) {
        this.file = file;
    }

    JournalOptions options() {
        JournalOptions options = JournalOptions.DEFAULT.withSink(this);
        return file.map(options::withSource).orElse(options);
    }

    @Override
    public void accept(JournalSegment segment) {
        file.ifPresent(sink -> sink.accept(segment));
        count++;
    }

    long count() {
        return count;
    }

    /** The audit of the whole journal. */
    JournalAudit audit(Journal journal) {
        if (file.isEmpty()) {
            return journal.audit();
        }
        if (journal.seal() instanceof Sealing.Failed failed) {
            throw failed.cause();
        }
        return journal.auditFromStart();
    }
}
