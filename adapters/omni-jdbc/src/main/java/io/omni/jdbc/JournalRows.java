package io.omni.jdbc;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Checkpoint;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The journal's pages, snapshots of all accounts, and the checkpoint that is kept. */
final class JournalRows {

    private static final int BATCH = 1_000;
    private static final String ACCOUNTS =
            "select subject, book, detail, balance, held, active_from, expires_at from omni_account";
    private static final String HOLDS =
            "select subject, book, detail, remaining, hold, active_from, expires_at from omni_hold";

    private final JdbcUnits units;
    private final Dialect dialect;
    private final LedgerText text;

    JournalRows(JdbcUnits units, Dialect dialect, LedgerText text) {
        this.units = units;
        this.dialect = dialect;
        this.text = text;
    }

    /** Up to a position that a snapshot gave, nothing can appear any more; read without an end, the page stops before what may. */
    JournalPage page(Connection connection, long after, long upTo, int limit) throws SQLException {
        String finished = upTo == Long.MAX_VALUE ? " and " + dialect.finished() : "";
        try (PreparedStatement select = connection.prepareStatement(
                "select position, id, cause, fingerprint, recorded_at, lines from omni_posting where position > ? and position <= ?"
                        + finished + " order by position limit ?")) {
            new Columns(connection, select).number(after).number(upTo).number(limit);
            List<JournalEntry> entries = new ArrayList<>();
            long position = after;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    position = rows.getLong(1);
                    entries.add(text.entry(rows, 2));
                }
            }
            return new JournalPage(entries, position);
        }
    }

    /** Counts the postings whose ids were made from one instant on, until before another. */
    int count(Connection connection, long fromNanos, long toNanos) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from omni_posting where id >= ? and id < ?")) {
            new Columns(connection, select)
                    .uuid(LedgerText.firstIdAt(fromNanos))
                    .uuid(LedgerText.firstIdAt(toNanos));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    Checkpoint snapshot() {
        return units.within(connection -> {
            dialect.holdWritersBack(connection);
            return new Checkpoint(lastPosition(connection), states(connection, ACCOUNTS, HOLDS));
        });
    }

    private static long lastPosition(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select coalesce(max(position), 0) from omni_posting")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<AccountState> states(Connection connection, String accounts, String holds) throws SQLException {
        List<AccountState> states = new ArrayList<>();
        try (Statement select = connection.createStatement()) {
            try (ResultSet rows = select.executeQuery(accounts)) {
                while (rows.next()) {
                    states.add(LedgerText.account(rows));
                }
            }
            try (ResultSet rows = select.executeQuery(holds)) {
                while (rows.next()) {
                    states.add(LedgerText.hold(rows));
                }
            }
        }
        return states;
    }

    Checkpoint checkpoint(Connection connection) throws SQLException {
        long position = Marks.find(connection, Marks.CHECKPOINT).orElse(0L);
        String columns = "select subject, book, detail, balance, %s, active_from, expires_at from omni_checkpoint where hold is %s null";
        return position == 0
                ? Checkpoint.START
                : new Checkpoint(
                        position, states(connection, columns.formatted("held", ""), columns.formatted("hold", "not")));
    }

    void keep(Connection connection, Checkpoint checkpoint) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.execute("delete from omni_checkpoint");
        }
        Marks.put(connection, Marks.CHECKPOINT, checkpoint.position());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into omni_checkpoint (subject, book, detail, hold, balance, held, active_from, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            int batched = 0;
            for (AccountState state : checkpoint.states()) {
                set(insert, state);
                insert.addBatch();
                if (++batched % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, AccountState state) throws SQLException {
        AccountId account = state.account();
        insert.setString(1, account.subject());
        insert.setString(2, account.book());
        insert.setString(3, account.detail());
        insert.setObject(4, account.isHold() ? LedgerText.holdOf(account) : null);
        insert.setLong(5, state.balance());
        insert.setLong(6, state.held());
        insert.setObject(7, Nanos.orNull(state.window().activeFrom()));
        insert.setObject(8, Nanos.orNull(state.window().expiresAt()));
    }
}
