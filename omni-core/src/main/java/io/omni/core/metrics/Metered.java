package io.omni.core.metrics;

import io.omni.core.ledger.Ledger;
import io.omni.core.storage.Storage;

/** Counts from outside what happens in a ledger and in units of work. Where nobody asks for metrics, nothing is put around them. */
public final class Metered {

    private Metered() {}

    /**
     * Counts what becomes of postings.
     *
     * @param ledger the ledger
     * @param metrics where to report
     * @return a ledger that answers as this one does; this very one for {@link Metrics#NONE}
     */
    public static Ledger ledger(Ledger ledger, Metrics metrics) {
        return metrics == Metrics.NONE ? ledger : new MeteredLedger(ledger, metrics);
    }

    /**
     * Counts the races that units of work lose.
     *
     * @param storage the storage
     * @param metrics where to report
     * @return a storage over the same books; this very one for {@link Metrics#NONE}
     */
    public static Storage storage(Storage storage, Metrics metrics) {
        return metrics == Metrics.NONE ? storage : new MeteredStorage(storage, metrics);
    }
}
