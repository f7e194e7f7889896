package io.omni.workbench.replay;

import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.ForwardingStorage;
import io.omni.core.storage.Storage;
import java.time.InstantSource;

/** Storage in memory whose ledger is not to be trusted. */
final class AlteredStorage extends ForwardingStorage {

    private final LedgerStore ledger;

    private AlteredStorage(Storage memory, LedgerStore ledger) {
        super(memory);
        this.ledger = ledger;
    }

    static AlteredStorage of(Alteration alteration) {
        Storage memory = new InMemoryStorage();
        return new AlteredStorage(memory, AlteredLedger.of(memory.ledger(), alteration));
    }

    @Override
    public LedgerStore ledger() {
        return ledger;
    }

    @Override
    public Ledger openLedger(InstantSource clock, LedgerOptions options) {
        return new StoredLedger(this, clock, options);
    }
}
