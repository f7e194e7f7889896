package io.omni.jdbc;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Checkpoint;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.JournalSealed;
import io.omni.core.ledger.LedgerStore.Extent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The journal's pages, snapshots of all accounts, and the checkpoint that is kept. */
final class JournalRows {

    private static final int BATCH = 1_000;
    private static final int LOOKS = 3;
    private static final long PAUSE_NANOS = 500_000;

    /** Ids stay in the table for this long after they were forgotten, for a worker whose clock is behind that of the one who forgot. */
    private static final Duration AMONG_WORKERS = Duration.ofDays(1);

    private static final String EXTENT = "select m.sealed, greatest(m.sealed, coalesce(p.last, 0)) from"
            + " (select coalesce(mark, 0) as sealed from omni_mark where name = 'sealed') m,"
            + " (select max(position) as last from omni_posting) p";
    private static final String CHECKPOINT = "select c.subject, c.book, c.detail, c.balance, c.held, c.active_from,"
            + " c.expires_at, c.hold, m.mark from omni_mark m left join omni_checkpoint c on c.position = m.mark"
            + " where m.name = 'checkpoint' and m.mark is not null";
    private static final String DISCARD = "delete from omni_posting where position <= ? and id < ?";

    private final Dialect dialect;
    private final Horizon horizon = new Horizon();

    JournalRows(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Up to a position that a snapshot gave, nothing can appear any more; read without an end, the page stops before what may. What was
     * discarded meanwhile shows in the mark that is read last.
     */
    JournalPage page(Connection connection, long after, long upTo, int limit) throws SQLException {
        long end = upTo == Long.MAX_VALUE ? horizon(connection) : upTo;
        List<JournalEntry> entries = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select position, " + EntryRows.COLUMNS
                + " from omni_posting where position > ? and position <= ? and (position <= ? or " + dialect.own()
                + ") order by position limit ?")) {
            new Columns(connection, select)
                    .number(after)
                    .number(upTo)
                    .number(end)
                    .number(limit);
            try (ResultSet page = select.executeQuery()) {
                while (page.next()) {
                    positions.add(page.getLong(1));
                    entries.add(EntryRows.read(page, 2));
                }
            }
        }
        long sealed = Marks.find(connection, Marks.SEALED, 0);
        if (after < sealed) {
            throw new JournalSealed(after, sealed);
        }
        return new JournalPage(entries, positions, positions.isEmpty() ? after : positions.get(positions.size() - 1));
    }

    /** Looks until all have ended who may be about to show an entry, if they do so soon. */
    private long horizon(Connection connection) throws SQLException {
        long settled = 0;
        for (int look = 1; look <= LOOKS; look++) {
            Look seen = new Look();
            Pipeline pipeline = new Pipeline();
            dialect.look(pipeline, seen);
            dialect.run(pipeline, connection);
            settled = horizon.look(seen);
            if (settled >= seen.last()) {
                return settled;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return settled;
    }

    static Extent extent(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(EXTENT)) {
            row.next();
            return new Extent(row.getLong(1), row.getLong(2));
        }
    }

    /** Forgets ids, and tells how many of them had not been forgotten before. */
    int forget(Connection connection, Instant before) throws SQLException {
        long from = Marks.lock(connection, Marks.FORGOTTEN, Long.MIN_VALUE);
        long to = Math.max(from, Nanos.within(before));
        Marks.put(connection, Marks.FORGOTTEN, to);
        remove(connection, Marks.find(connection, Marks.SEALED, 0), to);
        return count(connection, Nanos.instant(from), Nanos.instant(to));
    }

    private static int count(Connection connection, Instant from, Instant to) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from omni_posting where id >= ? and id < ?")) {
            new Columns(connection, select).uuid(LedgerText.firstIdAt(from)).uuid(LedgerText.firstIdAt(to));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Entries whose ids are still remembered stay in the table, and are not read as part of the journal any more. */
    void discard(Connection connection, long upTo) throws SQLException {
        long checkpoint = Marks.find(connection, Marks.CHECKPOINT, 0);
        if (upTo > checkpoint) {
            throw new IllegalArgumentException(
                    "the journal cannot be discarded up to %d, the last checkpoint is at %d: keep a later one first"
                            .formatted(upTo, checkpoint));
        }
        if (upTo > Marks.lock(connection, Marks.SEALED, 0)) {
            Marks.put(connection, Marks.SEALED, upTo);
            remove(connection, upTo, Marks.find(connection, Marks.FORGOTTEN, Long.MIN_VALUE));
        }
    }

    /** Deletes what was both discarded and forgotten. */
    private static void remove(Connection connection, long sealed, long forgotten) throws SQLException {
        if (sealed == 0 || forgotten == Long.MIN_VALUE) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(DISCARD)) {
            new Columns(connection, delete)
                    .number(sealed)
                    .uuid(LedgerText.firstIdAt(Nanos.instant(forgotten).minus(AMONG_WORKERS)));
            delete.executeUpdate();
        }
    }

    Checkpoint snapshot(Connection connection) throws SQLException {
        dialect.holdWritersBack(connection);
        List<AccountState> states = new ArrayList<>();
        try (Statement select = connection.createStatement()) {
            try (ResultSet accounts = select.executeQuery(LedgerRows.ALL_ACCOUNTS)) {
                while (accounts.next()) {
                    states.add(LedgerText.account(accounts));
                }
            }
            try (ResultSet holds = select.executeQuery(LedgerRows.ALL_HOLDS)) {
                while (holds.next()) {
                    states.add(LedgerText.hold(holds));
                }
            }
        }
        return new Checkpoint(extent(connection).position(), states);
    }

    /** In one statement, so that position and accounts are those of one checkpoint. */
    static Checkpoint checkpoint(Connection connection) throws SQLException {
        List<AccountState> states = new ArrayList<>();
        long position = 0;
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(CHECKPOINT)) {
            while (row.next()) {
                position = row.getLong(9);
                if (row.getString(1) != null) {
                    states.add(LedgerText.accountOrHold(row));
                }
            }
        }
        return new Checkpoint(position, states);
    }

    void keep(Connection connection, Checkpoint checkpoint) throws SQLException {
        if (checkpoint.position() <= Marks.lock(connection, Marks.CHECKPOINT, -1)) {
            return;
        }
        try (Statement delete = connection.createStatement()) {
            delete.execute("delete from omni_checkpoint");
        }
        Marks.put(connection, Marks.CHECKPOINT, checkpoint.position());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into omni_checkpoint (position, subject, book, detail, hold, balance, held, active_from,"
                        + " expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int batched = 0;
            for (AccountState state : checkpoint.states()) {
                set(insert, checkpoint.position(), state);
                insert.addBatch();
                if (++batched % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, long position, AccountState state) throws SQLException {
        AccountId account = state.account();
        insert.setLong(1, position);
        insert.setString(2, account.subject());
        insert.setString(3, account.book());
        insert.setString(4, account.detail());
        insert.setObject(5, account.isHold() ? LedgerText.holdOf(account) : null);
        insert.setLong(6, state.balance());
        insert.setLong(7, state.held());
        insert.setObject(8, Nanos.orNull(state.window().activeFrom()));
        insert.setObject(9, Nanos.orNull(state.window().expiresAt()));
    }
}
