package io.omni.jdbc;

import io.omni.core.json.StoredJson;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.PostingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The statements of the ledger, each for any number of rows. Accounts and holds are changed only under the lock of their subject, so that
 * putting them loses no race.
 */
final class LedgerRows {

    private static final String ACCOUNT_STATE =
            "a.subject, a.book, a.detail, a.balance, a.held, a.active_from, a.expires_at";
    private static final String HOLD_STATE =
            "h.subject, h.book, h.detail, h.remaining, h.hold, h.active_from, h.expires_at";
    private static final String SAME_ACCOUNT = "k.subject = a.subject and k.book = a.book and k.detail = a.detail";
    private static final String SAME_HOLD =
            "k.subject = h.subject and k.book = h.book and k.detail = h.detail and k.hold = h.hold";
    private static final String KEYS =
            " (select * from unnest(" + Columns.ACCOUNT + ") as t (subject, book, detail)) k";
    private static final String HOLD_KEYS = " (select * from unnest(" + Columns.ACCOUNT + ", " + Columns.UUID
            + ") as t (subject, book, detail, hold)) k";
    private static final String IDS = " (select * from unnest(" + Columns.UUID + ") as t (id)) k";
    private static final String LAPSED_ON = "k.subject = h.subject and k.book = h.book and k.detail = h.detail"
            + " and h.expires_at <= ? and h.remaining <> 0";
    private static final String SOME_LAPSED = "select 1 from omni_hold where expires_at <= ? and remaining <> 0";
    private static final String LAPSED_UNITS =
            "coalesce((select sum(h.remaining) from omni_hold h where h.subject = a.subject"
                    + " and h.book = a.book and h.detail = a.detail and h.expires_at <= ? and h.remaining <> 0), 0)";

    private static final String SCAN = "select " + ACCOUNT_STATE + ", " + LAPSED_UNITS
            + " from omni_account a where subject = ? and book in (select * from unnest(" + Columns.VARCHAR + "))";
    private static final String READ_HOLD =
            "select " + HOLD_STATE + " from omni_hold h where h.hold = ? and h.remaining <> 0";
    private static final String READ_EXPIRED = "select " + HOLD_STATE
            + " from omni_hold h where h.expires_at <= ? and h.remaining <> 0"
            + " order by h.expires_at, h.subject, h.book, h.detail, h.hold limit ?";
    private static final String READ_ENTRY = "select entry from omni_posting where id = ? and not exists"
            + " (select 1 from omni_mark where name = ? and mark > ?)";
    private static final String APPEND = "insert into omni_posting (id, entry) select id, entry from unnest("
            + Columns.UUID + ", " + Columns.VARCHAR + ") with ordinality as e (id, entry, place) order by place";
    private static final String CHANGES = " (select * from unnest(" + Columns.ACCOUNT + ", " + Columns.STATE + ", "
            + Columns.STATE + ") as t (subject, book, detail, balance, held, active_from, expires_at,"
            + " new_balance, new_held, new_active_from, new_expires_at)) k";
    private static final String SAME_STATE = SAME_ACCOUNT + " and k.balance = a.balance and k.held = a.held"
            + " and k.active_from is not distinct from a.active_from and k.expires_at is not distinct from a.expires_at";
    private static final String IF_SO = "(select answer from so)";
    private static final String LONE =
            "with changed as (update omni_account a set balance = ?, held = ?, active_from = ?,"
                    + " expires_at = ? where subject = ? and book = ? and detail = ? and balance = ? and held = ?"
                    + " and active_from is not distinct from ? and expires_at is not distinct from ?"
                    + " and (select pg_try_advisory_xact_lock(" + AdvisoryLock.SPACE + ", cast(? as integer)))"
                    + " and not exists (select 1 from omni_hold h where h.subject = a.subject and h.book = a.book"
                    + " and h.detail = a.detail and h.expires_at <= ? and h.remaining <> 0)"
                    + " and not exists (select 1 from omni_posting p where p.id = ?) returning 1),"
                    + " posted as (insert into omni_posting (id, entry) select ?, ? from changed)";
    private static final String LONE_HOLD = ", held as (insert into omni_hold (subject, book, detail, hold, remaining,"
            + " active_from, expires_at) select ?, ?, ?, ?, ?, ?, ? from changed)";
    private static final String LONE_ANSWER = " select count(*) = 1 as answer from changed";
    private static final String GRID = "select a.subject, a.book, a.detail, a.balance, a.held, a.active_from,"
            + " a.expires_at, coalesce(l.units, 0) from omni_account a left join"
            + " (select h.subject, h.detail, sum(h.remaining) as units from omni_hold h where h.book = ?"
            + " and h.subject in (select * from unnest(" + Columns.VARCHAR + "))"
            + " and h.expires_at <= ? and h.remaining <> 0 group by h.subject, h.detail) l"
            + " on l.subject = a.subject and l.detail = a.detail"
            + " where a.book = ? and a.subject in (select * from unnest(" + Columns.VARCHAR + "))"
            + " and a.detail in (select * from unnest(" + Columns.VARCHAR + "))";
    private static final String FORGET_SWEPT = "delete from omni_hold where expires_at < ? and remaining = 0";

    private final StoredJson<JournalEntry> json;
    private final String readAccounts;
    private final String readHolds;
    private final String readLapsed;
    private final String readPositions;
    private final String readEntries;
    private final String putAccounts;
    private final String putHolds;
    private final String removeHolds;
    private final String check;

    LedgerRows(Dialect dialect, StoredJson<JournalEntry> json) {
        this.json = json;
        String accounts = dialect.each(KEYS, "omni_account", "a", SAME_ACCOUNT);
        readAccounts = "select " + ACCOUNT_STATE + " from" + accounts;
        readHolds = "select " + HOLD_STATE + " from" + dialect.each(HOLD_KEYS, "omni_hold", "h", SAME_HOLD);
        readLapsed = "select " + HOLD_STATE + " from" + dialect.each(KEYS, "omni_hold", "h", LAPSED_ON);
        readPositions = "select " + ACCOUNT_STATE + ", cast(null as uuid), " + LAPSED_UNITS + " from" + accounts
                + " union all select h.subject, h.book, h.detail, h.remaining, 0, h.active_from, h.expires_at, h.hold,"
                + " 0 from" + dialect.each(HOLD_KEYS, "omni_hold", "h", SAME_HOLD);
        readEntries = "select p.entry from" + dialect.each(IDS, "omni_posting", "p", "k.id = p.id");
        putAccounts = dialect.put(
                "omni_account",
                Columns.ACCOUNT + ", " + Columns.BIGINT + ", " + Columns.BIGINT + ", " + Columns.BIGINT + ", "
                        + Columns.BIGINT,
                List.of("subject", "book", "detail"),
                List.of("balance", "held", "active_from", "expires_at"));
        putHolds = dialect.put(
                "omni_hold",
                Columns.ACCOUNT + ", " + Columns.UUID + ", " + Columns.BIGINT + ", " + Columns.BIGINT + ", "
                        + Columns.BIGINT,
                List.of("subject", "book", "detail", "hold"),
                List.of("remaining", "active_from", "expires_at"));
        removeHolds = dialect.remove(HOLD_KEYS, "omni_hold", "h", SAME_HOLD);
        check = checking(dialect);
    }

    /**
     * Writes postings, accounts that are there and their new holds, on condition; all is found by keys, as it is elsewhere. Accounts are looked
     * through for lapsed holds only if any hold has lapsed that was not swept up. That a hold is new follows from its posting's being so.
     */
    private static String checking(Dialect dialect) {
        String same = "select k.*, a.place from" + CHANGES + " cross join lateral (select a.ctid as place"
                + " from omni_account a where " + SAME_STATE + " offset 0) a";
        String entries = "select * from unnest(" + Columns.UUID + ", " + Columns.VARCHAR
                + ") with ordinality as t (id, entry, place)";
        String so = "select (select count(*) from k) = ?"
                + " and (not exists (" + SOME_LAPSED + ") or not exists (select 1 from"
                + dialect.each(" k", "omni_hold", "h", LAPSED_ON) + "))"
                + " and not exists (select 1 from" + dialect.each(" e", "omni_posting", "p", "e.id = p.id")
                + ") as answer";
        String posted = "insert into omni_posting (id, entry) select id, entry from e where entry is not null and "
                + IF_SO + " order by place";
        String changed = "update omni_account a set balance = k.new_balance, held = k.new_held,"
                + " active_from = k.new_active_from, expires_at = k.new_expires_at from k"
                + " where a.ctid = k.place and k.new_balance is not null and " + IF_SO;
        String held = "insert into omni_hold (subject, book, detail, hold, remaining, active_from, expires_at)"
                + " select * from unnest(" + Columns.ACCOUNT + ", " + Columns.UUID + ", " + Columns.BIGINT + ", "
                + Columns.BIGINT + ", " + Columns.BIGINT + ") where " + IF_SO;
        return ("with k as materialized (%s), e as materialized (%s), so as materialized (%s), posted as (%s),"
                        + " changed as (%s), held as (%s) select answer from so")
                .formatted(same, entries, so, posted, changed, held);
    }

    /** Asks whether a guess is right, and writes what was decided on it if so. */
    void check(Pipeline pipeline, Guess guess) {
        Map<AccountId, AccountState> changed = new HashMap<>();
        List<AccountState> holds = new ArrayList<>();
        for (AccountState state : guess.batch().states()) {
            if (state.account().isHold()) {
                holds.add(state);
            } else {
                changed.put(state.account(), state);
            }
        }
        List<AccountState> before = List.copyOf(guess.states());
        List<Optional<AccountState>> after = new ArrayList<>();
        before.forEach(state -> after.add(Optional.ofNullable(changed.get(state.account()))));
        Map<PostingId, Optional<String>> entries = new LinkedHashMap<>();
        guess.batch().entries().forEach(entry -> entries.put(entry.id(), Optional.of(json.write(entry))));
        guess.ids().forEach(refused -> entries.putIfAbsent(refused, Optional.empty()));
        long at = Nanos.within(guess.at());
        pipeline.read(
                check,
                parameters -> {
                    parameters.accounts(ids(before)).states(before).statesIfAny(after);
                    parameters
                            .uuids(entries.keySet(), PostingId::value)
                            .texts(entries.values(), entry -> entry.orElse(null));
                    parameters.number(before.size()).number(at).number(at);
                    bindHolds(parameters, holds);
                },
                row -> guess.answer(row.getBoolean(1)));
    }

    /**
     * Asks whether a guess of one posting on one account is right, and writes what was decided on it if so, in one statement that is a transaction.
     * The statement may not see what was kept while it began: that the account has changed since is found when it is written. The lock, which is
     * not waited for, keeps out who has read the account and has not written it yet.
     */
    void checkLone(Pipeline pipeline, Guess guess) {
        AccountState before = guess.states().iterator().next();
        JournalEntry entry = guess.batch().entries().get(0);
        Optional<AccountState> hold = guess.batch().states().stream()
                .filter(state -> state.account().isHold())
                .findFirst();
        AccountState after = guess.batch().states().stream()
                .filter(state -> !state.account().isHold())
                .findFirst()
                .orElse(before);
        String text = json.write(entry);
        pipeline.read(
                LONE + (hold.isPresent() ? LONE_HOLD : "") + LONE_ANSWER,
                parameters -> {
                    parameters.state(after).account(before.account()).state(before);
                    parameters.number(AdvisoryLock.number(before.account())).number(Nanos.within(guess.at()));
                    parameters.uuid(entry.id().value()).uuid(entry.id().value()).text(text);
                    if (hold.isPresent()) {
                        AccountState made = hold.get();
                        parameters
                                .account(made.account())
                                .uuid(LedgerText.holdOf(made.account()))
                                .number(made.balance());
                        parameters.window(made);
                    }
                },
                row -> guess.answer(row.getBoolean(1)));
    }

    void accounts(Pipeline pipeline, Collection<AccountId> accounts, Consumer<AccountState> found) {
        pipeline.read(
                readAccounts,
                parameters -> parameters.accounts(accounts),
                rows -> found.accept(LedgerText.account(rows)));
    }

    void holds(Pipeline pipeline, Collection<AccountId> holds, Consumer<AccountState> found) {
        pipeline.read(
                readHolds,
                parameters -> parameters.accounts(holds).uuids(holds, LedgerText::holdOf),
                rows -> found.accept(LedgerText.hold(rows)));
    }

    /** Reads the holds on accounts that have expired by an instant and hold something still. */
    void lapsed(Pipeline pipeline, Collection<AccountId> accounts, Instant at, Consumer<AccountState> found) {
        pipeline.read(
                readLapsed,
                parameters -> parameters.accounts(accounts).number(Nanos.within(at)),
                rows -> found.accept(LedgerText.hold(rows)));
    }

    /** Reads accounts and holds at one moment, which is that of one statement. */
    void positions(
            Pipeline pipeline,
            Collection<AccountId> accounts,
            Collection<AccountId> holds,
            Instant at,
            Consumer<Position> found) {
        pipeline.read(
                readPositions,
                parameters -> parameters
                        .number(Nanos.within(at))
                        .accounts(accounts)
                        .accounts(holds)
                        .uuids(holds, LedgerText::holdOf),
                rows -> found.accept(Position.of(LedgerText.accountOrHold(rows), rows.getLong(9), at)));
    }

    void scan(Pipeline pipeline, Set<String> books, String subject, Instant at, Consumer<Position> found) {
        pipeline.read(
                SCAN,
                parameters -> parameters.number(Nanos.within(at)).text(subject).texts(books, book -> book),
                rows -> found.accept(Position.of(LedgerText.account(rows), rows.getLong(8), at)));
    }

    /** Reads what remains of a hold. */
    void held(Pipeline pipeline, HoldId hold, Consumer<AccountState> found) {
        pipeline.read(
                READ_HOLD, parameters -> parameters.uuid(hold.value()), rows -> found.accept(LedgerText.hold(rows)));
    }

    /** Reads holds that have expired by an instant and hold something still, the first to expire first. */
    void expired(Pipeline pipeline, Instant by, int limit, Consumer<AccountState> found) {
        pipeline.read(
                READ_EXPIRED,
                parameters -> parameters.number(Nanos.within(by)).number(limit),
                rows -> found.accept(LedgerText.hold(rows)));
    }

    /** Reads what is available of accounts of a book: each account that is stored, in no order. */
    void grid(Pipeline pipeline, GridKeys keys, Instant at, Consumer<Position> found) {
        pipeline.read(
                GRID,
                parameters -> parameters
                        .text(keys.book())
                        .texts(keys.subjects(), subject -> subject)
                        .number(Nanos.within(at))
                        .text(keys.book())
                        .texts(keys.subjects(), subject -> subject)
                        .texts(keys.details(), detail -> detail),
                rows -> found.accept(Position.of(LedgerText.account(rows), rows.getLong(8), at)));
    }

    /** The accounts of a grid. */
    record GridKeys(String book, List<String> subjects, List<String> details) {}

    void entries(Pipeline pipeline, Collection<PostingId> ids, Consumer<JournalEntry> found) {
        pipeline.read(
                readEntries,
                parameters -> parameters.uuids(ids, PostingId::value),
                rows -> found.accept(entry(rows, 1)));
    }

    /** Reads the entry of an id that was not forgotten. */
    void entry(Pipeline pipeline, PostingId id, Consumer<JournalEntry> found) {
        pipeline.read(
                READ_ENTRY,
                parameters -> parameters.uuid(id.value()).text(Marks.FORGOTTEN).number(Nanos.within(id.issuedAt())),
                rows -> found.accept(entry(rows, 1)));
    }

    JournalEntry entry(ResultSet rows, int column) throws SQLException {
        return json.read(rows.getString(column));
    }

    /** Appends entries, which get their positions in their order; an id that is there already is an error. */
    void append(Pipeline pipeline, List<JournalEntry> entries) {
        pipeline.write(APPEND, parameters -> bind(parameters, entries));
    }

    /** Appends entries, passes over those whose id is there already, and tells the others. */
    void appendAbsent(Pipeline pipeline, List<JournalEntry> entries, Consumer<PostingId> appended) {
        pipeline.read(
                APPEND + " on conflict do nothing returning id",
                parameters -> bind(parameters, entries),
                rows -> appended.accept(new PostingId(rows.getObject(1, UUID.class))));
    }

    private void bind(Columns parameters, List<JournalEntry> entries) throws SQLException {
        parameters.uuids(entries, entry -> entry.id().value()).texts(entries, json::write);
    }

    void putAccounts(Pipeline pipeline, List<AccountState> states) {
        pipeline.write(putAccounts, parameters -> bindAccounts(parameters, states));
    }

    private static void bindAccounts(Columns parameters, Collection<AccountState> states) throws SQLException {
        parameters.accounts(ids(states)).states(states);
    }

    void putHolds(Pipeline pipeline, List<AccountState> states) {
        pipeline.write(putHolds, parameters -> bindHolds(parameters, states));
    }

    private static void bindHolds(Columns parameters, Collection<AccountState> states) throws SQLException {
        parameters
                .accounts(ids(states))
                .uuids(states, state -> LedgerText.holdOf(state.account()))
                .numbers(states, AccountState::balance)
                .windows(states);
    }

    void removeHolds(Pipeline pipeline, Collection<AccountId> holds) {
        pipeline.write(removeHolds, parameters -> parameters.accounts(holds).uuids(holds, LedgerText::holdOf));
    }

    /** Forgets holds that expired before an instant and were swept up. */
    void forgetSwept(Pipeline pipeline, Instant before) {
        pipeline.write(FORGET_SWEPT, parameters -> parameters.number(Nanos.within(before)));
    }

    private static List<AccountId> ids(Collection<AccountState> states) {
        return states.stream().map(AccountState::account).toList();
    }
}
