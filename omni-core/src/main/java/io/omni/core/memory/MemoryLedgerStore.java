package io.omni.core.memory;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Checkpoint;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.PostingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Accounts and journal in memory. A subject's accounts are one sorted map under one lock; changes are made in place and undone when the
 * unit of work fails; entries reach the journal when it ends.
 */
final class MemoryLedgerStore implements LedgerStore {

    private final MemoryUnits units;
    private final Map<String, TreeMap<AccountId, Cell>> subjects = new ConcurrentHashMap<>();
    private final Map<PostingId, JournalEntry> ids = new ConcurrentHashMap<>();
    private final HoldIndex holdIndex = new HoldIndex();
    private final MemoryJournal journal;

    MemoryLedgerStore(MemoryUnits units, InMemoryOptions options) {
        this.units = units;
        this.journal = new MemoryJournal(units, options.journalLimit());
    }

    @Override
    public Locked lock(Collection<AccountId> accounts, Collection<PostingId> postingIds, Instant at) {
        return units.within(unit -> {
            lockStripes(unit, accounts, postingIds);
            Map<AccountId, AccountState> states = new HashMap<>();
            Map<AccountId, List<AccountState>> lapsed = new HashMap<>();
            for (AccountId account : accounts) {
                read(account, at, states, lapsed);
            }
            Map<PostingId, JournalEntry> entries = new HashMap<>();
            for (PostingId id : postingIds) {
                JournalEntry entry = ids.get(id);
                if (entry != null) {
                    entries.put(id, entry);
                }
            }
            return new Locked(states, lapsed, entries);
        });
    }

    private void lockStripes(MemoryUnit unit, Collection<AccountId> accounts, Collection<PostingId> postingIds) {
        TreeSet<Integer> indexes = new TreeSet<>();
        accounts.forEach(account -> indexes.add(subjectStripe(account.subject())));
        postingIds.forEach(id -> indexes.add(units.stripes().indexOf(Stripes.Area.POSTING_ID, id)));
        indexes.forEach(unit::lock);
    }

    private int subjectStripe(String subject) {
        return units.stripes().indexOf(Stripes.Area.SUBJECT, subject);
    }

    private void read(
            AccountId account,
            Instant at,
            Map<AccountId, AccountState> states,
            Map<AccountId, List<AccountState>> lapsed) {
        Cell cell = cell(account);
        if (cell == null) {
            return;
        }
        AccountState state = stateOf(account, cell);
        if (state != null) {
            states.put(account, state);
        }
        List<AccountState> expired = account.isHold() ? List.of() : cell.lapsed(at);
        if (!expired.isEmpty()) {
            lapsed.put(account, expired);
        }
    }

    @Override
    public void write(Batch batch) {
        units.within(unit -> {
            batch.states().forEach(state -> replace(unit, state.account(), state));
            batch.gone().forEach(hold -> replace(unit, hold, null));
            for (JournalEntry entry : batch.entries()) {
                ids.put(entry.id(), entry);
                unit.undoWith(() -> ids.remove(entry.id()));
            }
            journal.append(unit, batch.entries());
            return batch;
        });
    }

    private void replace(MemoryUnit unit, AccountId account, @Nullable AccountState next) {
        Cell cell = subjects.computeIfAbsent(account.subject(), subject -> new TreeMap<>())
                .computeIfAbsent(account.base(), base -> new Cell());
        AccountState before = stateOf(account, cell);
        put(cell, account, before, next);
        unit.undoWith(() -> put(cell, account, next, before));
        HoldId hold = account.hold();
        if (hold != null) {
            list(unit, hold, account, cell);
        }
    }

    /** A hold is unlisted when its unit ends and not before: until then others may find it listed, and wait to read it. */
    private void list(MemoryUnit unit, HoldId hold, AccountId account, Cell cell) {
        if (remains(cell.hold(hold))) {
            if (holdIndex.list(hold, account)) {
                unit.undoWith(() -> holdIndex.unlist(hold, account));
            }
        } else {
            unit.onCommit(() -> {
                if (!remains(cell.hold(hold))) {
                    holdIndex.unlist(hold, account);
                }
            });
        }
    }

    private static boolean remains(@Nullable AccountState hold) {
        return hold != null && hold.balance() != 0;
    }

    private void put(Cell cell, AccountId account, @Nullable AccountState before, @Nullable AccountState next) {
        HoldId hold = account.hold();
        if (hold == null) {
            cell.put(next);
        } else {
            cell.put(hold, next);
            holdIndex.replace(before, next);
        }
    }

    private static @Nullable AccountState stateOf(AccountId account, Cell cell) {
        HoldId hold = account.hold();
        return hold == null ? cell.state() : cell.hold(hold);
    }

    private @Nullable Cell cell(AccountId account) {
        TreeMap<AccountId, Cell> cells = subjects.get(account.subject());
        return cells == null ? null : cells.get(account.base());
    }

    @Override
    public Optional<JournalEntry> find(PostingId id) {
        return units.reading(Stripes.Area.POSTING_ID, id, () -> Optional.ofNullable(ids.get(id)));
    }

    @Override
    public List<Position> positions(Collection<AccountId> accounts, Instant at) {
        TreeMap<String, TreeSet<AccountId>> bySubject = new TreeMap<>();
        accounts.forEach(account -> bySubject
                .computeIfAbsent(account.subject(), subject -> new TreeSet<>())
                .add(account));
        List<Position> positions = new ArrayList<>(accounts.size());
        bySubject.forEach((subject, ofSubject) -> positions.addAll(readingSubject(
                subject,
                () -> ofSubject.stream()
                        .map(account -> position(account, cell(account), at))
                        .toList())));
        return positions;
    }

    @Override
    public List<Position> scan(Set<String> books, String subject, Instant at) {
        return readingSubject(subject, () -> {
            List<Position> positions = new ArrayList<>();
            subjects.getOrDefault(subject, new TreeMap<>()).forEach((account, cell) -> {
                if (cell.state() != null && books.contains(account.book())) {
                    positions.add(position(account, cell, at));
                }
            });
            return positions;
        });
    }

    private static Position position(AccountId account, @Nullable Cell cell, Instant at) {
        AccountState stored = cell == null ? null : stateOf(account, cell);
        AccountState state = stored == null ? AccountState.empty(account) : stored;
        return Position.of(state, cell == null || account.isHold() ? 0 : cell.lapsedUnits(at), at);
    }

    private <R> R readingSubject(String subject, Supplier<R> read) {
        return units.reading(Stripes.Area.SUBJECT, subject, read);
    }

    @Override
    public List<AccountState> held(HoldId hold) {
        return new TreeSet<>(holdIndex.accounts(hold))
                .stream()
                        .map(account -> readingSubject(account.subject(), () -> {
                            Cell cell = cell(account);
                            return Optional.ofNullable(cell == null ? null : cell.hold(hold));
                        }))
                        .flatMap(Optional::stream)
                        .filter(state -> state.balance() != 0)
                        .toList();
    }

    @Override
    public List<AccountId> sweepable(Instant by, int limit) {
        return holdIndex.expiredBy(by, limit);
    }

    @Override
    public int forget(Instant before) {
        return units.within(unit -> {
            List<AccountId> swept = holdIndex.sweptBefore(before);
            lockStripes(unit, swept, List.of());
            swept.stream().filter(hold -> isSweptBefore(hold, before)).forEach(hold -> replace(unit, hold, null));
            List<PostingId> old = ids.keySet().stream()
                    .filter(id -> id.issuedAt().isBefore(before))
                    .toList();
            unit.onCommit(() -> old.forEach(ids::remove));
            return old.size();
        });
    }

    private boolean isSweptBefore(AccountId account, Instant before) {
        Cell cell = cell(account);
        AccountState hold = cell == null ? null : stateOf(account, cell);
        Instant expiresAt = hold == null ? null : hold.window().expiresAt();
        return hold != null && hold.balance() == 0 && expiresAt != null && expiresAt.isBefore(before);
    }

    @Override
    public JournalPage journal(long after, long upTo, int limit) {
        return journal.page(after, upTo, limit);
    }

    @Override
    public Extent extent() {
        return journal.extent();
    }

    @Override
    public void discard(long upTo) {
        journal.discard(upTo);
    }

    @Override
    public Checkpoint snapshot() {
        return units.within(unit -> {
            for (int index = 0; index < units.stripes().subjects(); index++) {
                unit.lock(index);
            }
            return units.visible(() -> {
                List<AccountState> states = new ArrayList<>();
                subjects.values()
                        .forEach(cells -> cells.values().forEach(cell -> {
                            Optional.ofNullable(cell.state()).ifPresent(states::add);
                            states.addAll(cell.holds());
                        }));
                return new Checkpoint(journal.extent().position(), states);
            });
        });
    }

    @Override
    public void keep(Checkpoint next) {
        journal.keep(next);
    }

    @Override
    public Checkpoint checkpoint() {
        return journal.checkpoint();
    }
}
