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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Accounts and journal in narrow rows. */
final class JdbcLedgerStore implements LedgerStore {

    /** How many accounts are looked at where one or a few are wanted. */
    private static final int READ_AHEAD = 128;

    private final JdbcUnits units;
    private final Dialect dialect;
    private final LedgerRows rows;
    private final EntryRows entries;
    private final GuessRows guesses;
    private final JournalRows journal;
    private final LastSeen seen = new LastSeen();

    JdbcLedgerStore(JdbcUnits units, Dialect dialect) {
        this.units = units;
        this.dialect = dialect;
        this.rows = new LedgerRows(dialect);
        this.entries = new EntryRows(dialect);
        this.guesses = new GuessRows(dialect);
        this.journal = new JournalRows(dialect);
    }

    @Override
    public Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
        return units.writing(unit -> guess(unit, accounts, ids, at).orElseGet(() -> {
            Locked locked = new Locked(new HashMap<>(), new HashMap<>(), new HashMap<>());
            Pipeline pipeline = new Pipeline();
            if (unit.isLent()) {
                dialect.lock(pipeline, accounts, ids);
            } else {
                dialect.lockOwn(pipeline, accounts, ids);
            }
            Map<AccountState, Long> numbers = read(pipeline, accounts, ids, at, locked);
            if (unit.defers()) {
                unit.afterwards(() -> seen.see(numbers));
            }
            return units.within(connection -> {
                dialect.run(pipeline, connection);
                return locked;
            });
        }));
    }

    /** New holds have the ids of their postings; of others nothing is remembered. */
    private Optional<Locked> guess(
            JdbcUnit unit, Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
        List<AccountId> bases = bases(accounts);
        if (!unit.mayGuess() || !areNew(holds(accounts), bases, ids)) {
            return Optional.empty();
        }
        see(bases);
        return seen.recall(bases).map(recalled -> {
            unit.guess(new Guess(accounts, recalled, ids, at, seen, this::check));
            return new Locked(recalled.states(), Map.of(), Map.of());
        });
    }

    /**
     * Looks at accounts that this process has not seen, without any lock, as long as guesses turn out right: it is a guess as well. Those that
     * come after them are looked at, too, as long as there is room to remember them.
     */
    private void see(List<AccountId> accounts) {
        List<AccountId> unseen = seen.unseen(accounts);
        if (unseen.isEmpty()) {
            return;
        }
        Map<AccountState, Long> numbers = new HashMap<>();
        Pipeline pipeline = new Pipeline();
        dialect.planForKeys(pipeline);
        rows.accountsFrom(
                pipeline, unseen, seen.hasRoomFor(READ_AHEAD) ? READ_AHEAD / unseen.size() + 1 : 1, numbers::put);
        units.aside(connection -> {
            dialect.run(pipeline, connection);
            return numbers;
        });
        seen.seeUnseen(numbers);
    }

    private static boolean areNew(List<AccountId> holds, List<AccountId> bases, Collection<PostingId> ids) {
        Set<UUID> made = new HashSet<>();
        ids.forEach(id -> made.add(id.value()));
        Set<AccountId> locked = new HashSet<>(bases);
        return holds.stream().allMatch(hold -> made.contains(LedgerText.holdOf(hold)) && locked.contains(hold.base()));
    }

    private Pipeline check(Guess guess, boolean alone) {
        Pipeline pipeline = new Pipeline();
        dialect.lockOwn(pipeline, guess.accounts(), List.of());
        if (alone) {
            guesses.checkLone(pipeline, guess);
        } else {
            guesses.check(pipeline, guess);
        }
        return pipeline;
    }

    /** Reads what was locked, and the numbers of accounts: both are there once the pipeline has run. */
    private Map<AccountState, Long> read(
            Pipeline pipeline, Collection<AccountId> accounts, Collection<PostingId> ids, Instant at, Locked locked) {
        Map<AccountState, Long> numbers = new HashMap<>();
        List<AccountId> bases = bases(accounts);
        List<AccountId> holds = holds(accounts);
        rows.accounts(pipeline, bases, (account, number) -> {
            locked.states().put(account.account(), account);
            numbers.put(account, number);
        });
        if (!holds.isEmpty()) {
            rows.holds(pipeline, holds, hold -> locked.states().put(hold.account(), hold));
        }
        rows.lapsed(
                pipeline,
                bases,
                at,
                hold -> locked.lapsed()
                        .computeIfAbsent(hold.account().base(), base -> new ArrayList<>())
                        .add(hold));
        entries.find(pipeline, ids, entry -> locked.entries().put(entry.id(), entry));
        return numbers;
    }

    @Override
    public void write(Batch batch) {
        units.writing(unit -> {
            Optional<Guess> guess = unit.openGuess();
            if (guess.isPresent()) {
                guess.get().decide(batch);
                return batch;
            }
            remember(unit, batch);
            if (unit.defers()) {
                entries.append(unit.deferred(), batch.entries());
                put(unit.deferred(), batch);
            } else {
                writeNow(batch);
            }
            return batch;
        });
    }

    /** What the host may yet undo is not known until it is read again. */
    private void remember(JdbcUnit unit, Batch batch) {
        if (unit.defers()) {
            unit.afterwards(() -> seen.see(batch.states()));
        } else {
            seen.forget(batch.states().stream().map(AccountState::account).toList());
        }
    }

    /** In the host's transaction a posting id that somebody else has made must not raise an error: it would spoil the transaction. */
    private void writeNow(Batch batch) {
        Set<PostingId> appended = new HashSet<>();
        Pipeline pipeline = new Pipeline();
        dialect.append(entries, pipeline, batch.entries(), appended::add);
        put(pipeline, batch);
        units.within(connection -> {
            dialect.run(pipeline, connection);
            if (appended.size() < batch.entries().size()) {
                throw new ConcurrencyConflict("one of the postings "
                        + batch.entries().stream().map(JournalEntry::id).toList()
                        + " was posted at the same time");
            }
            return batch;
        });
    }

    private void put(Pipeline pipeline, Batch batch) {
        if (!batch.accounts().isEmpty()) {
            rows.putAccounts(pipeline, batch.accounts());
        }
        if (!batch.holds().isEmpty()) {
            rows.putHolds(pipeline, batch.holds());
        }
        if (!batch.gone().isEmpty()) {
            rows.removeHolds(pipeline, batch.gone());
        }
    }

    @Override
    public Optional<JournalEntry> find(PostingId id) {
        return this.<JournalEntry>read((pipeline, found) -> entries.find(pipeline, id, found)).stream()
                .findFirst();
    }

    @Override
    public List<Position> positions(Collection<AccountId> accounts, Instant at) {
        TreeSet<AccountId> sorted = new TreeSet<>(accounts);
        Map<AccountId, Position> found = new HashMap<>();
        Pipeline pipeline = new Pipeline();
        rows.positions(pipeline, bases(sorted), holds(sorted), at, position -> found.put(position.account(), position));
        units.reading(connection -> {
            dialect.run(pipeline, connection);
            return found;
        });
        return sorted.stream()
                .map(account -> found.computeIfAbsent(account, empty -> Position.of(AccountState.empty(empty), 0, at)))
                .toList();
    }

    @Override
    public List<Position> scan(Set<String> books, String subject, Instant at) {
        return this.<Position>read((pipeline, found) -> rows.scan(pipeline, books, subject, at, found)).stream()
                .sorted(Comparator.comparing(Position::account))
                .toList();
    }

    @Override
    public List<AccountState> held(HoldId hold) {
        return this.<AccountState>read((pipeline, found) -> rows.held(pipeline, hold, found)).stream()
                .sorted(Comparator.comparing(AccountState::account))
                .toList();
    }

    @Override
    public List<AccountState> holdsOn(AccountId account, Instant at, int limit) {
        return this.read((pipeline, found) -> rows.holdsOn(pipeline, account, at, limit, found));
    }

    @Override
    public List<AccountId> sweepable(Instant by, int limit) {
        return this.<AccountState>read((pipeline, found) -> rows.expired(pipeline, by, limit, found)).stream()
                .map(AccountState::account)
                .toList();
    }

    @Override
    public Grid grid(String book, List<String> subjects, List<String> details) {
        return new JdbcGrid(units, dialect, rows, new LedgerRows.GridKeys(book, subjects, details));
    }

    @Override
    public int forget(Instant before) {
        return units.within(connection -> {
            Pipeline pipeline = new Pipeline();
            rows.forgetSwept(pipeline, before);
            dialect.run(pipeline, connection);
            return journal.forget(connection, before);
        });
    }

    @Override
    public JournalPage journal(long after, long upTo, int limit) {
        return units.reading(connection -> journal.page(connection, after, upTo, limit));
    }

    @Override
    public Extent extent() {
        return units.reading(JournalRows::extent);
    }

    @Override
    public void discard(long upTo) {
        units.within(connection -> {
            journal.discard(connection, upTo);
            return upTo;
        });
    }

    @Override
    public Checkpoint snapshot() {
        return units.within(journal::snapshot);
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
        return units.reading(JournalRows::checkpoint);
    }

    private <T> List<T> read(BiConsumer<Pipeline, Consumer<T>> what) {
        return units.reading(connection -> collect(connection, what));
    }

    private <T> List<T> collect(Connection connection, BiConsumer<Pipeline, Consumer<T>> what) throws SQLException {
        List<T> found = new ArrayList<>();
        Pipeline pipeline = new Pipeline();
        what.accept(pipeline, found::add);
        dialect.run(pipeline, connection);
        return found;
    }

    private static List<AccountId> bases(Collection<AccountId> accounts) {
        return accounts.stream().filter(account -> !account.isHold()).toList();
    }

    private static List<AccountId> holds(Collection<AccountId> accounts) {
        return accounts.stream().filter(AccountId::isHold).toList();
    }
}
