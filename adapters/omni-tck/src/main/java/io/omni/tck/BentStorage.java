package io.omni.tck;

import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.storage.ForwardingStorage;
import io.omni.core.storage.Storage;
import java.time.InstantSource;

/** Storage of which a subclass bends one part, for ledgers too. */
class BentStorage extends ForwardingStorage {

    final Storage straight;

    BentStorage(Storage straight) {
        super(straight);
        this.straight = straight;
    }

    @Override
    public Ledger openLedger(InstantSource clock, LedgerOptions options) {
        return new StoredLedger(this, clock, options);
    }
}
