package io.omni.jdbc;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Position;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/**
 * The statements that read and write accounts and holds, each for any number of rows. They are changed only under the lock of their subject,
 * so that putting them loses no race. Holds refer to their account by its number.
 */
final class LedgerRows {

    private static final String ACCOUNT_STATE =
            "a.subject, a.book, a.detail, a.balance, a.held, a.active_from, a.expires_at";
    private static final String HOLD_STATE =
            "a.subject, a.book, a.detail, h.remaining, h.hold, h.active_from, h.expires_at";
    private static final String SAME_ACCOUNT = "k.subject = a.subject and k.book = a.book and k.detail = a.detail";
    private static final String SAME_HOLD = "h.account = a.number and h.hold = k.hold";
    private static final String KEYS =
            " (select * from unnest(" + Columns.ACCOUNT + ") as t (subject, book, detail)) k";
    private static final String HOLD_KEYS = " (select * from unnest(" + Columns.ACCOUNT + ", " + Columns.UUID
            + ") as t (subject, book, detail, hold)) k";
    private static final String NEW_HOLDS = " (select * from unnest(" + Columns.ACCOUNT + ", " + Columns.UUID + ", "
            + Columns.REMAINING + ") as t (subject, book, detail, hold, remaining, active_from, expires_at)) k";
    private static final String LAPSED = "h.account = a.number and h.expires_at <= ? and h.remaining <> 0";
    private static final String LAPSED_UNITS =
            "coalesce((select sum(h.remaining) from omni_hold h where " + LAPSED + "), 0)";
    private static final String HOLDS = " from omni_hold h join omni_account a on a.number = h.account ";

    /** All accounts, for {@link LedgerText#account}. */
    static final String ALL_ACCOUNTS = "select " + ACCOUNT_STATE + " from omni_account a";

    /** All holds, for {@link LedgerText#hold}. */
    static final String ALL_HOLDS = "select " + HOLD_STATE + HOLDS;

    private static final String READ_AHEAD = "select " + ACCOUNT_STATE + ", a.number from" + KEYS
            + " cross join lateral (select * from omni_account b where (b.subject, b.book, b.detail)"
            + " >= (k.subject, k.book, k.detail) order by b.subject, b.book, b.detail limit ?) a";
    private static final String SCAN = "select " + ACCOUNT_STATE + ", " + LAPSED_UNITS
            + " from omni_account a where subject = ? and book in (select * from unnest(" + Columns.VARCHAR + "))";
    private static final String READ_HOLD = ALL_HOLDS + "where h.hold = ? and h.remaining <> 0";
    private static final String READ_OPEN =
            ALL_HOLDS + "where a.subject = ? and a.book = ? and a.detail = ? and h.remaining <> 0"
                    + " and (h.expires_at is null or h.expires_at > ?) order by h.hold desc limit ?";
    private static final String READ_EXPIRED = ALL_HOLDS + "where h.expires_at <= ? and h.remaining <> 0"
            + " order by h.expires_at, a.subject, a.book, a.detail, h.hold limit ?";
    private static final String GRID =
            "select " + ACCOUNT_STATE + ", coalesce(l.units, 0) from omni_account a left join"
                    + " (select h.account, sum(h.remaining) as units from omni_hold h where h.account in"
                    + " (select b.number from omni_account b where b.book = ?"
                    + " and b.subject in (select * from unnest(" + Columns.VARCHAR + ")))"
                    + " and h.expires_at <= ? and h.remaining <> 0 group by h.account) l on l.account = a.number"
                    + " where a.book = ? and a.subject in (select * from unnest(" + Columns.VARCHAR + "))"
                    + " and a.detail in (select * from unnest(" + Columns.VARCHAR + "))";
    private static final String FORGET_SWEPT = "delete from omni_hold where expires_at < ? and remaining = 0";

    private final String readAccounts;
    private final String readHolds;
    private final String readLapsed;
    private final String readPositions;
    private final String putAccounts;
    private final String putHolds;
    private final String removeHolds;

    LedgerRows(Dialect dialect) {
        String accounts = dialect.each(KEYS, "omni_account", "a", SAME_ACCOUNT);
        String accountsOfHolds = dialect.each(HOLD_KEYS, "omni_account", "a", SAME_ACCOUNT);
        String holds = dialect.each(accountsOfHolds, "omni_hold", "h", SAME_HOLD);
        readAccounts = "select " + ACCOUNT_STATE + ", a.number from" + accounts;
        readHolds = "select " + HOLD_STATE + " from" + holds;
        readLapsed = "select " + HOLD_STATE + " from" + dialect.each(accounts, "omni_hold", "h", LAPSED);
        readPositions = "select " + ACCOUNT_STATE + ", cast(null as uuid), " + LAPSED_UNITS + " from" + accounts
                + " union all select a.subject, a.book, a.detail, h.remaining, 0, h.active_from, h.expires_at, h.hold,"
                + " 0 from" + holds;
        putAccounts = dialect.put(
                "omni_account",
                "select * from unnest(" + Columns.ACCOUNT + ", " + Columns.STATE
                        + ") as t (subject, book, detail, balance, held, active_from, expires_at)",
                List.of("subject", "book", "detail"),
                List.of("balance", "held", "active_from", "expires_at"));
        putHolds = dialect.put(
                "omni_hold",
                "select k.hold, a.number as account, k.remaining, k.active_from, k.expires_at from"
                        + dialect.each(NEW_HOLDS, "omni_account", "a", SAME_ACCOUNT),
                List.of("hold", "account"),
                List.of("remaining", "active_from", "expires_at"));
        removeHolds = dialect.remove(accountsOfHolds, "omni_hold", "h", SAME_HOLD);
    }

    /** Reads accounts, and their numbers. */
    void accounts(Pipeline pipeline, Collection<AccountId> accounts, ObjLongConsumer<AccountState> found) {
        pipeline.read(
                readAccounts,
                parameters -> parameters.accounts(accounts),
                rows -> found.accept(LedgerText.account(rows), rows.getLong(8)));
    }

    /** Reads accounts, and of those that come after each as many as to make up a number of them. */
    void accountsFrom(
            Pipeline pipeline, Collection<AccountId> accounts, int each, ObjLongConsumer<AccountState> found) {
        pipeline.read(
                READ_AHEAD,
                parameters -> parameters.accounts(accounts).number(each),
                rows -> found.accept(LedgerText.account(rows), rows.getLong(8)));
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

    /** Reads what remains of the holds on an account that have not expired, the last made first. */
    void holdsOn(Pipeline pipeline, AccountId account, Instant at, int limit, Consumer<AccountState> found) {
        pipeline.read(
                READ_OPEN,
                parameters -> parameters
                        .text(account.subject())
                        .text(account.book())
                        .text(account.detail())
                        .number(Nanos.within(at))
                        .number(limit),
                rows -> found.accept(LedgerText.hold(rows)));
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

    /** Puts accounts in place of those of the same names, which keep their numbers. */
    void putAccounts(Pipeline pipeline, List<AccountState> states) {
        pipeline.write(
                putAccounts, parameters -> parameters.accounts(ids(states)).states(states));
    }

    /** Puts holds on accounts that are there. */
    void putHolds(Pipeline pipeline, List<AccountState> states) {
        pipeline.write(
                putHolds,
                parameters -> parameters
                        .accounts(ids(states))
                        .uuids(states, state -> LedgerText.holdOf(state.account()))
                        .remaining(states));
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
