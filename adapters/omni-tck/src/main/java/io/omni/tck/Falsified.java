package io.omni.tck;

import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Checkpoint;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.storage.Storage;
import java.util.function.UnaryOperator;

/** A store seen through a false glass: accounts or journal entries read otherwise than they were written, for the audit to find. */
final class Falsified extends ForwardingLedgerStore {

    private final UnaryOperator<AccountState> states;
    private final UnaryOperator<JournalEntry> entries;

    private Falsified(LedgerStore straight, UnaryOperator<AccountState> states, UnaryOperator<JournalEntry> entries) {
        super(straight);
        this.states = states;
        this.entries = entries;
    }

    static Storage states(Storage storage, UnaryOperator<AccountState> states) {
        return over(storage, new Falsified(storage.ledger(), states, UnaryOperator.identity()));
    }

    static Storage entries(Storage storage, UnaryOperator<JournalEntry> entries) {
        return over(storage, new Falsified(storage.ledger(), UnaryOperator.identity(), entries));
    }

    private static Storage over(Storage storage, LedgerStore ledger) {
        return new BentStorage(storage) {
            @Override
            public LedgerStore ledger() {
                return ledger;
            }
        };
    }

    @Override
    public Checkpoint snapshot() {
        Checkpoint now = straight.snapshot();
        return new Checkpoint(now.position(), now.states().stream().map(states).toList());
    }

    @Override
    public JournalPage journal(long after, long upTo, int limit) {
        JournalPage page = straight.journal(after, upTo, limit);
        return new JournalPage(page.entries().stream().map(entries).toList(), page.positions(), page.position());
    }
}
