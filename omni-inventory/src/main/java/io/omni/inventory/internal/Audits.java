package io.omni.inventory.internal;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.PostingId;
import io.omni.inventory.stock.StockAudit;
import java.util.List;
import java.util.Optional;

/** Puts the audit of the ledger into the words of stock. */
public final class Audits {

    private final Ledger ledger;

    /**
     * Creates it.
     *
     * @param ledger what to audit
     */
    public Audits(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Compares stock with the journal since the last checkpoint.
     *
     * @return whether they agree, and if not, where and since which posting
     */
    public StockAudit audit() {
        if (!(ledger.journal().audit() instanceof JournalAudit.Drifted drifted)) {
            return new StockAudit.Sound();
        }
        List<StockAudit.Drift> drifts = drifted.drifts().stream()
                .filter(drift -> StockBook.BOOKS.contains(drift.account().book()))
                .map(this::drift)
                .toList();
        return drifts.isEmpty() ? new StockAudit.Sound() : new StockAudit.Drifted(drifts);
    }

    private StockAudit.Drift drift(JournalAudit.Drift drift) {
        return new StockAudit.Drift(
                StockBook.key(drift.account()),
                drift.account().book(),
                Optional.ofNullable(drift.account().hold()).map(hold -> new CommandId(hold.value())),
                drift.rebuiltBalance(),
                drift.storedBalance(),
                drift.rebuiltHeld(),
                drift.storedHeld(),
                drift.firstFault().map(this::fault));
    }

    private StockAudit.Fault fault(PostingId posting) {
        Optional<JournalEntry> entry = ledger.find(posting);
        return new StockAudit.Fault(
                new CommandId(posting.value()), entry.map(JournalEntry::cause), entry.map(JournalEntry::recordedAt));
    }
}
