package io.omni.jdbc;

import io.omni.core.ledger.LedgerStore;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.VersionedStore;

/**
 * Storage in a database: PostgreSQL 15 or newer, or H2 embedded in a file. The tables must be there: see {@link Migrations}. Safe for use by
 * several threads, and by several processes on one database.
 */
public final class JdbcStorage implements Storage {

    private final Dialect dialect;
    private final Documents documents;
    private final JdbcUnits units;
    private final JdbcLedgerStore ledger;
    private final JdbcOutbox outbox;

    /**
     * Creates storage over a database.
     *
     * @param source where connections come from
     * @param documents how values are written as JSON
     */
    public JdbcStorage(ConnectionSource source, Documents documents) {
        this.dialect = Dialect.of(source);
        this.documents = documents;
        this.units = new JdbcUnits(source, dialect);
        this.ledger = new JdbcLedgerStore(units, dialect, new LedgerText(documents));
        this.outbox = new JdbcOutbox(units, dialect, documents);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return units;
    }

    @Override
    public LedgerStore ledger() {
        return ledger;
    }

    @Override
    public <I, A> VersionedStore<I, A> aggregates(AggregateType<I, A> type) {
        return new JdbcVersionedStore<>(units, dialect, documents, type);
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    /** Opens. */
    public io.omni.core.ledger.Ledger openLedger(java.time.InstantSource clock, io.omni.core.ledger.LedgerOptions options) {
        return new CombiningLedger(new io.omni.core.ledger.StoredLedger(this, clock, options), units::isWithin);
    }
}
