package io.omni.jdbc;

import io.omni.core.json.EventJson;
import io.omni.core.json.OmniJson;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.VersionedStore;
import java.net.URI;
import java.time.InstantSource;

/**
 * Storage in a database: PostgreSQL 15 or newer, or H2 embedded in a file. The tables must be there: see {@link Migrations}. Safe for use by
 * several threads, and by several processes on one database.
 *
 * <p>What was kept is there after the process has died: on PostgreSQL as far as {@code synchronous_commit} says, on H2 in what Omni commits
 * itself. Where the host commits on H2, its URL has to say {@code WRITE_DELAY=0}. When H2 opens a file whose process was killed, it may overlook
 * the last commits; {@link H2Storage} finds them.
 *
 * <p>Units of work join the host's transaction where {@link ConnectionSource} lends its connection. Outside of one, postings that come at the
 * same time share a transaction.
 */
public final class JdbcStorage implements Storage {

    private final Dialect dialect;
    private final OmniJson json;
    private final JdbcOptions options;
    private final JdbcUnits units;
    private final JdbcLedgerStore ledger;
    private final JdbcOutbox outbox;
    private final JdbcOutboxQueue queue;

    /**
     * Creates storage over a database.
     *
     * @param connections where connections come from; one is taken to see which database it is
     * @param json how values are written: made of the forms of the modules in use
     * @param source names the system that events come from, such as {@code https://shop.example/omni}
     * @throws IllegalArgumentException if the database is neither PostgreSQL nor H2
     * @throws IllegalStateException if the tables are missing, or of a version that is not known here
     * @throws DatabaseFailure if it cannot be reached
     */
    public JdbcStorage(ConnectionSource connections, OmniJson json, URI source) {
        this(connections, json, source, JdbcOptions.DEFAULT);
    }

    /**
     * Creates storage over a database, with options.
     *
     * @param connections where connections come from; one is taken to see which database it is
     * @param json how values are written: made of the forms of the modules in use
     * @param source names the system that events come from, such as {@code https://shop.example/omni}
     * @param options what a host may set
     * @throws IllegalArgumentException if the database is neither PostgreSQL nor H2
     * @throws IllegalStateException if the tables are missing, or of a version that is not known here
     * @throws DatabaseFailure if it cannot be reached
     */
    public JdbcStorage(ConnectionSource connections, OmniJson json, URI source, JdbcOptions options) {
        EventJson events = json.events(source);
        this.dialect = Dialect.ready(connections);
        this.json = json;
        this.options = options;
        this.units = new JdbcUnits(connections, dialect);
        this.ledger = new JdbcLedgerStore(units, dialect);
        this.outbox = new JdbcOutbox(units, dialect, events);
        this.queue = new JdbcOutboxQueue(units, dialect, events);
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
    public Ledger openLedger(InstantSource clock, LedgerOptions options) {
        return new CombiningLedger(
                new StoredLedger(this, clock, options), units::guessing, units::isWithin, this.options);
    }

    @Override
    public <I, A> VersionedStore<I, A> aggregates(AggregateType<I, A> type) {
        return new JdbcVersionedStore<>(units, dialect, json.stored(type), type);
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public OutboxQueue outboxQueue() {
        return queue;
    }
}
