package io.omni.jdbc;

import io.omni.core.json.LinesJson;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.PostingId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The statements that ask whether a guess is right, and write what was decided on it if so. Accounts are known by their numbers: they have
 * been seen.
 */
final class GuessRows {

    private static final String CHANGES = "unnest(" + Columns.BIGINT + ", " + Columns.STATE + ", " + Columns.STATE
            + ") as t (number, balance, held, active_from, expires_at, new_balance, new_held, new_active_from,"
            + " new_expires_at)";
    private static final String SAME_STATE = "a.number = t.number and a.balance = t.balance and a.held = t.held"
            + " and a.active_from is not distinct from t.active_from and a.expires_at is not distinct from t.expires_at";
    private static final String LAPSED = "h.expires_at <= ? and h.remaining <> 0";

    /** Looked up in the order of expiry, whichever index seems as good to the server, and whatever was removed further on. */
    private static final String SOME_LAPSED =
            "(select h.expires_at from omni_hold h where " + LAPSED + " order by h.expires_at limit 1) is not null";

    private static final String HOLD_COLUMNS = "(hold, account, remaining, active_from, expires_at)";
    private static final String IF_SO = "(select answer from so)";

    private static final String LONE = "with changed as (update omni_account a set balance = ?, held = ?,"
            + " active_from = ?, expires_at = ? where number = ? and balance = ? and held = ?"
            + " and active_from is not distinct from ? and expires_at is not distinct from ?"
            + " and (select h.expires_at from omni_hold h where h.account = ? and " + LAPSED
            + " order by h.expires_at limit 1) is null"
            + " and not exists (select 1 from omni_posting p where p.id = ?) returning 1),"
            + " posted as (insert into omni_posting (" + EntryRows.COLUMNS
            + ") select ?, ?, ?, ?, ? from changed)";
    private static final String LONE_HOLD =
            ", held as (insert into omni_hold " + HOLD_COLUMNS + " select ?, ?, ?, ?, ? from changed)";
    private static final String LONE_ANSWER = " select count(*) = 1 as answer from changed";

    private final String check;

    /**
     * Writes postings, accounts that are there and their new holds, on condition; all is found by keys, as it is elsewhere. Accounts are looked
     * through for lapsed holds only if any hold has lapsed that was not swept up. A hold has the id of its posting: that it is new follows from
     * the posting's being so.
     */
    GuessRows(Dialect dialect) {
        String same = "select t.*, a.place from " + CHANGES + " cross join lateral (select a.ctid as place"
                + " from omni_account a where " + SAME_STATE + " offset 0) a";
        String so = "select (select count(*) from k) = ?"
                + " and not (" + SOME_LAPSED + " and exists (select 1 from"
                + dialect.each(" k", "omni_hold", "h", "h.account = k.number and " + LAPSED) + "))"
                + " and not exists (select 1 from" + dialect.each(" e", "omni_posting", "p", "e.id = p.id")
                + ") as answer";
        String posted = "insert into omni_posting (" + EntryRows.COLUMNS + ") select " + EntryRows.COLUMNS
                + " from e where lines is not null and " + IF_SO + " order by place";
        String changed = "update omni_account a set balance = k.new_balance, held = k.new_held,"
                + " active_from = k.new_active_from, expires_at = k.new_expires_at from k"
                + " where a.ctid = k.place and k.new_balance is not null and " + IF_SO;
        String held = "insert into omni_hold " + HOLD_COLUMNS + " select * from unnest(" + Columns.UUID + ", "
                + Columns.BIGINT + ", " + Columns.REMAINING + ") as h " + HOLD_COLUMNS + " where " + IF_SO;
        check = ("with k as materialized (%s), e as materialized (select * from %s), so as materialized (%s),"
                        + " posted as (%s), changed as (%s), held as (%s) select answer from so")
                .formatted(same, EntryRows.SOURCE, so, posted, changed, held);
    }

    /** Asks, and writes. */
    void check(Pipeline pipeline, Guess guess) {
        List<AccountState> before = List.copyOf(guess.states());
        Map<AccountId, AccountState> changed = new HashMap<>();
        guess.batch().accounts().forEach(state -> changed.put(state.account(), state));
        List<Optional<AccountState>> after = new ArrayList<>();
        before.forEach(state -> after.add(Optional.ofNullable(changed.get(state.account()))));
        List<PostingId> ids = new ArrayList<>();
        guess.batch().entries().forEach(entry -> ids.add(entry.id()));
        Set<PostingId> made = new HashSet<>(ids);
        guess.ids().stream().filter(id -> !made.contains(id)).forEach(ids::add);
        List<AccountState> holds = guess.batch().holds();
        long at = Nanos.within(guess.at());
        pipeline.read(
                check,
                parameters -> {
                    parameters
                            .numbers(before, state -> guess.number(state.account()))
                            .states(before)
                            .statesIfAny(after);
                    EntryRows.bind(parameters, ids, guess.batch().entries());
                    parameters.number(before.size()).number(at).number(at);
                    parameters
                            .uuids(holds, hold -> LedgerText.holdOf(hold.account()))
                            .numbers(holds, hold -> guess.number(hold.account().base()))
                            .remaining(holds);
                },
                row -> guess.answer(row.getBoolean(1)));
    }

    /** Asks about a guess of one posting on one account, and writes. */
    void checkLone(Pipeline pipeline, Guess guess) {
        AccountState before = guess.states().iterator().next();
        AccountState after = guess.batch().accounts().stream().findFirst().orElse(before);
        Optional<AccountState> hold = guess.batch().holds().stream().findFirst();
        long number = guess.number(before.account());
        JournalEntry entry = guess.batch().entries().get(0);
        pipeline.read(
                LONE + (hold.isPresent() ? LONE_HOLD : "") + LONE_ANSWER,
                parameters -> {
                    parameters.state(after).number(number).state(before);
                    parameters.number(number).number(Nanos.within(guess.at()));
                    parameters
                            .uuid(entry.id().value())
                            .uuid(entry.id().value())
                            .uuid(EntryRows.uuid(entry.fingerprint()))
                            .number(Nanos.of(entry.recordedAt()))
                            .text(entry.cause())
                            .text(LinesJson.write(entry));
                    if (hold.isPresent()) {
                        AccountState made = hold.get();
                        parameters
                                .uuid(LedgerText.holdOf(made.account()))
                                .number(number)
                                .number(made.balance())
                                .window(made);
                    }
                },
                row -> guess.answer(row.getBoolean(1)));
    }
}
