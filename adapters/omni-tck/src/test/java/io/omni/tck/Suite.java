package io.omni.tck;

import java.util.List;

/** The suites, with the rules that each of them proves: those that the javadoc of its contract numbers. */
enum Suite {
    LEDGER(CagedLedger.class, "ledger/Ledger"),
    LEDGER_STORE(CagedLedgerStore.class, "ledger/LedgerStore"),
    UNIT_OF_WORK(CagedUnitOfWork.class, "storage/UnitOfWork"),
    VERSIONED_STORE(CagedVersionedStore.class, "storage/VersionedStore"),
    OUTBOX(CagedOutbox.class, "storage/Outbox"),
    OUTBOX_QUEUE(CagedOutboxQueue.class, "storage/OutboxQueue");

    private final Class<?> cage;
    private final String contract;

    Suite(Class<?> cage, String contract) {
        this.cage = cage;
        this.contract = contract;
    }

    Class<?> cage() {
        return cage;
    }

    String contract() {
        return contract;
    }

    /** The rules as tests carry them: {@code L1} for L-1. */
    List<String> rules() {
        return Javadoc.rulesOf(contract);
    }
}
