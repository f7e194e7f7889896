package io.omni.jdbc;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.PostingId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The statements of the ledger, each for any number of rows. Accounts and holds are changed only under the lock of their subject, so that a
 * {@code merge} loses no race.
 */
final class LedgerRows {

    private static final String STATE = "subject, book, detail, balance, held, active_from, expires_at";
    private static final String HOLD = "h.subject, h.book, h.detail, h.remaining, h.hold, h.active_from, h.expires_at";
    private static final String ENTRY = "id, cause, fingerprint, recorded_at, lines";
    private static final String SAME_ACCOUNT = "k.subject = a.subject and k.book = a.book and k.detail = a.detail";
    private static final String SAME_HOLD =
            "k.subject = h.subject and k.book = h.book and k.detail = h.detail and k.hold = h.hold";
    private static final String KEYS = " (select * from unnest(" + Columns.ACCOUNT + ") as t (subject, book, detail)) k";
    private static final String HOLD_KEYS =
            " (select * from unnest(" + Columns.ACCOUNT + ", " + Columns.UUID + ") as t (subject, book, detail, hold)) k";
    private static final String LAPSED_UNITS = "coalesce((select sum(h.remaining) from omni_hold h where h.subject = a.subject"
            + " and h.book = a.book and h.detail = a.detail and h.expires_at <= ? and h.remaining <> 0), 0)";

    private final LedgerText text;
    private final Dialect dialect;

    LedgerRows(Dialect dialect, LedgerText text) {
        this.dialect = dialect;
        this.text = text;
    }

    List<AccountState> accounts(Connection connection, Collection<AccountId> accounts) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select a.subject, a.book, a.detail, a.balance, a.held,"
                + " a.active_from, a.expires_at from" + KEYS + " join omni_account a on " + SAME_ACCOUNT)) {
            new Columns(connection, select).accounts(accounts);
            return states(select, false);
        }
    }

    List<AccountState> holds(Connection connection, Collection<AccountId> holds) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + HOLD + " from" + HOLD_KEYS + " join omni_hold h on " + SAME_HOLD)) {
            new Columns(connection, select).accounts(holds).uuids(holds, LedgerText::holdOf);
            return states(select, true);
        }
    }

    List<AccountState> lapsed(Connection connection, Collection<AccountId> accounts, Instant at) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + HOLD + " from" + KEYS
                + " join omni_hold h on k.subject = h.subject and k.book = h.book and k.detail = h.detail"
                + " where h.expires_at <= ? and h.remaining <> 0")) {
            new Columns(connection, select).accounts(accounts).number(Nanos.of(at));
            return states(select, true);
        }
    }

    List<Position> positions(Connection connection, Collection<AccountId> accounts, Instant at) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select a.subject, a.book, a.detail, a.balance, a.held,"
                + " a.active_from, a.expires_at, " + LAPSED_UNITS + " from" + KEYS + " join omni_account a on " + SAME_ACCOUNT)) {
            new Columns(connection, select).number(Nanos.of(at)).accounts(accounts);
            return positions(select, at);
        }
    }

    List<Position> scan(Connection connection, Set<String> books, String subject, Instant at) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + STATE + ", " + LAPSED_UNITS
                + " from omni_account a where subject = ? and book in (select * from unnest(" + Columns.VARCHAR + "))")) {
            new Columns(connection, select).number(Nanos.of(at)).text(subject).texts(books, book -> book);
            return positions(select, at);
        }
    }

    List<AccountState> held(Connection connection, HoldId hold) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + HOLD + " from omni_hold h where h.hold = ? and h.remaining <> 0")) {
            select.setObject(1, hold.value());
            return states(select, true);
        }
    }

    List<AccountState> expired(Connection connection, Instant by, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + HOLD
                + " from omni_hold h where h.expires_at <= ? and h.remaining <> 0 order by h.expires_at, h.subject, h.book, h.detail, h.hold limit ?")) {
            new Columns(connection, select).number(Nanos.of(by)).number(limit);
            return states(select, true);
        }
    }

    /** Forgets holds that expired before an instant and were swept up. */
    void forgetSwept(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from omni_hold where expires_at < ? and remaining = 0")) {
            new Columns(connection, delete).number(Nanos.of(before));
            delete.executeUpdate();
        }
    }

    /** Counts the postings whose ids were made from one instant on, until before another. */
    int count(Connection connection, long fromNanos, long toNanos) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from omni_posting where id >= ? and id < ?")) {
            select.setObject(1, LedgerText.firstIdAt(fromNanos));
            select.setObject(2, LedgerText.firstIdAt(toNanos));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    List<JournalEntry> entries(Connection connection, Collection<PostingId> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + ENTRY + " from omni_posting where id in (select * from unnest(" + Columns.UUID + "))")) {
            new Columns(connection, select).uuids(ids, PostingId::value);
            List<JournalEntry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(text.entry(rows, 1));
                }
            }
            return entries;
        }
    }

    /** Appends entries, which get their positions in their order, and tells how many of their ids were new. */
    int append(Connection connection, List<JournalEntry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into omni_posting (" + ENTRY + ") select " + ENTRY
                + " from unnest(" + Columns.UUID + ", " + Columns.VARCHAR + ", " + Columns.UUID + ", " + Columns.BIGINT + ", "
                + Columns.VARCHAR + ") with ordinality as e (" + ENTRY + ", place) order by place" + dialect.orNothing())) {
            new Columns(connection, insert)
                    .uuids(entries, entry -> entry.id().value())
                    .texts(entries, JournalEntry::cause)
                    .uuids(entries, entry -> LedgerText.uuid(entry.fingerprint()))
                    .numbers(entries, entry -> Nanos.of(entry.recordedAt()))
                    .texts(entries, entry -> text.write(entry.lines()));
            return dialect.insertIfAbsent(insert);
        }
    }

    void putAccounts(Connection connection, List<AccountState> states) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement("merge into omni_account a using (select * from unnest("
                + Columns.ACCOUNT + ", " + Columns.BIGINT + ", " + Columns.BIGINT + ", " + Columns.BIGINT + ", "
                + Columns.BIGINT + ") as t (" + STATE + ")) k on " + SAME_ACCOUNT
                + " when matched then update set balance = k.balance, held = k.held, active_from = k.active_from, expires_at = k.expires_at"
                + " when not matched then insert (" + STATE + ") values"
                + " (k.subject, k.book, k.detail, k.balance, k.held, k.active_from, k.expires_at)")) {
            new Columns(connection, put)
                    .accounts(ids(states))
                    .numbers(states, AccountState::balance)
                    .numbers(states, AccountState::held)
                    .windows(states);
            put.executeUpdate();
        }
    }

    void putHolds(Connection connection, List<AccountState> states) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement("merge into omni_hold h using (select * from unnest("
                + Columns.ACCOUNT + ", " + Columns.UUID + ", " + Columns.BIGINT + ", " + Columns.BIGINT + ", " + Columns.BIGINT
                + ") as t (subject, book, detail, hold, remaining, active_from, expires_at)) k on " + SAME_HOLD
                + " when matched then update set remaining = k.remaining, active_from = k.active_from, expires_at = k.expires_at"
                + " when not matched then insert (subject, book, detail, hold, remaining, active_from, expires_at) values"
                + " (k.subject, k.book, k.detail, k.hold, k.remaining, k.active_from, k.expires_at)")) {
            new Columns(connection, put)
                    .accounts(ids(states))
                    .uuids(states, state -> LedgerText.holdOf(state.account()))
                    .numbers(states, AccountState::balance)
                    .windows(states);
            put.executeUpdate();
        }
    }

    void removeHolds(Connection connection, Collection<AccountId> holds) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from omni_hold h where exists (select 1 from" + HOLD_KEYS + " where " + SAME_HOLD + ")")) {
            new Columns(connection, delete).accounts(holds).uuids(holds, LedgerText::holdOf);
            delete.executeUpdate();
        }
    }

    private static List<AccountId> ids(List<AccountState> states) {
        return states.stream().map(AccountState::account).toList();
    }

    private static List<AccountState> states(PreparedStatement select, boolean holds) throws SQLException {
        List<AccountState> states = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                states.add(LedgerText.state(rows, holds));
            }
        }
        return states;
    }

    private static List<Position> positions(PreparedStatement select, Instant at) throws SQLException {
        List<Position> positions = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                positions.add(Position.of(LedgerText.state(rows, false), rows.getLong(8), at));
            }
        }
        return positions;
    }
}
