package io.omni.jdbc;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Checkpoint;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.PostingId;
import io.omni.core.storage.ConcurrencyConflict;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Accounts and journal in narrow rows. */
final class JdbcLedgerStore implements LedgerStore {

    private final JdbcUnits units;
    private final LedgerRows rows;
    private final Dialect dialect;
    private final JournalRows journal;

    JdbcLedgerStore(JdbcUnits units, Dialect dialect, LedgerText text) {
        this.units = units;
        this.dialect = dialect;
        this.rows = new LedgerRows(dialect, text);
        this.journal = new JournalRows(units, dialect, text);
    }

    @Override
    public Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
        List<AccountId> bases = bases(accounts);
        List<AccountId> holds = holds(accounts);
        return units.within(connection -> {
            TreeSet<String> subjects = new TreeSet<>();
            accounts.forEach(account -> subjects.add(account.subject()));
            dialect.lock(connection, subjects);
            Map<AccountId, AccountState> states = new HashMap<>();
            rows.accounts(connection, bases).forEach(state -> states.put(state.account(), state));
            if (!holds.isEmpty()) {
                rows.holds(connection, holds).forEach(state -> states.put(state.account(), state));
            }
            Map<AccountId, List<AccountState>> lapsed = new HashMap<>();
            rows.lapsed(connection, bases, at)
                    .forEach(hold -> lapsed.computeIfAbsent(hold.account().base(), base -> new ArrayList<>())
                            .add(hold));
            return new Locked(states, lapsed, entries(connection, ids));
        });
    }

    private Map<PostingId, JournalEntry> entries(Connection connection, Collection<PostingId> ids) throws SQLException {
        Map<PostingId, JournalEntry> entries = new HashMap<>();
        rows.entries(connection, ids).forEach(entry -> entries.put(entry.id(), entry));
        return entries;
    }

    @Override
    public void write(Batch batch) {
        units.within(connection -> {
            if (rows.append(connection, batch.entries()) < batch.entries().size()) {
                throw new ConcurrencyConflict("one of the postings "
                        + batch.entries().stream().map(JournalEntry::id).toList()
                        + " was posted at the same time");
            }
            List<AccountState> accounts = batch.states().stream()
                    .filter(state -> !state.account().isHold())
                    .toList();
            List<AccountState> holds = batch.states().stream()
                    .filter(state -> state.account().isHold())
                    .toList();
            if (!accounts.isEmpty()) {
                rows.putAccounts(connection, accounts);
            }
            if (!holds.isEmpty()) {
                rows.putHolds(connection, holds);
            }
            if (!batch.gone().isEmpty()) {
                rows.removeHolds(connection, batch.gone());
            }
            return batch;
        });
    }

    @Override
    public Optional<JournalEntry> find(PostingId id) {
        return units.reading(connection -> isForgotten(connection, id)
                ? Optional.empty()
                : rows.entries(connection, List.of(id)).stream().findFirst());
    }

    private static boolean isForgotten(Connection connection, PostingId id) throws SQLException {
        return Nanos.of(id.issuedAt()) < Marks.find(connection, Marks.FORGOTTEN).orElse(Long.MIN_VALUE);
    }

    @Override
    public List<Position> positions(Collection<AccountId> accounts, Instant at) {
        TreeSet<AccountId> sorted = new TreeSet<>(accounts);
        List<AccountId> bases = bases(sorted);
        List<AccountId> holds = holds(sorted);
        Map<AccountId, Position> found = new HashMap<>();
        units.reading(connection -> {
            rows.positions(connection, bases, at).forEach(position -> found.put(position.account(), position));
            if (!holds.isEmpty()) {
                rows.holds(connection, holds)
                        .forEach(hold -> found.put(hold.account(), Position.of(hold, 0, at)));
            }
            return found;
        });
        return sorted.stream()
                .map(account ->
                        found.computeIfAbsent(account, empty -> Position.of(AccountState.empty(empty), 0, at)))
                .toList();
    }

    @Override
    public List<Position> scan(Set<String> books, String subject, Instant at) {
        return units.reading(connection -> rows.scan(connection, books, subject, at)).stream()
                .sorted(Comparator.comparing(Position::account))
                .toList();
    }

    @Override
    public List<AccountState> held(HoldId hold) {
        return units.reading(connection -> rows.held(connection, hold)).stream()
                .sorted(Comparator.comparing(AccountState::account))
                .toList();
    }

    @Override
    public List<AccountId> sweepable(Instant by, int limit) {
        return units.reading(connection -> rows.expired(connection, by, limit)).stream()
                .map(AccountState::account)
                .toList();
    }

    @Override
    public int forget(Instant before) {
        return units.within(connection -> {
            rows.forgetSwept(connection, before);
            long from = Marks.find(connection, Marks.FORGOTTEN).orElse(Long.MIN_VALUE);
            long to = Math.max(from, Nanos.of(before));
            int forgotten = rows.count(connection, from, to);
            Marks.put(connection, Marks.FORGOTTEN, to);
            return forgotten;
        });
    }

    @Override
    public JournalPage journal(long after, long upTo, int limit) {
        return units.reading(connection -> journal.page(connection, after, upTo, limit));
    }

    @Override
    public Checkpoint snapshot() {
        return journal.snapshot();
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        units.within(connection -> {
            journal.keep(connection, checkpoint);
            return checkpoint;
        });
    }

    @Override
    public Checkpoint checkpoint() {
        return units.reading(journal::checkpoint);
    }

    private static List<AccountId> bases(Collection<AccountId> accounts) {
        return accounts.stream().filter(account -> !account.isHold()).toList();
    }

    private static List<AccountId> holds(Collection<AccountId> accounts) {
        return accounts.stream().filter(AccountId::isHold).toList();
    }
}
