package io.omni.core.memory;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Checkpoint;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.JournalSource;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Rebuild;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Accounts, posting ids and journal in memory. Changes are made in place and undone when the unit of work fails; entries reach the journal when it ends. */
final class MemoryLedgerStore implements LedgerStore {

    private static final int PAGE = 1_000;

    private final MemoryUnits units;
    private final MemoryAccounts accounts;
    private final MemoryPostingIds ids;
    private final MemoryJournal journal;
    private final Subjects subjects;
    private final EntryCodec codec;

    MemoryLedgerStore(MemoryUnits units, InMemoryOptions options) {
        this.units = units;
        this.subjects = new Subjects(units.stripes());
        Packing packing = new Packing(subjects);
        this.accounts = new MemoryAccounts(units, subjects);
        this.codec = new EntryCodec(packing);
        this.ids = new MemoryPostingIds(units, codec);
        this.journal = new MemoryJournal(units, packing, codec, options.journalLimit());
    }

    @Override
    public Locked lock(Collection<AccountId> wanted, Collection<PostingId> postingIds, Instant at) {
        return units.within(unit -> {
            lockStripes(unit, wanted, postingIds);
            int most = wanted.size();
            Map<AccountId, AccountState> states = Map.of();
            Map<AccountId, List<AccountState>> lapsed = Map.of();
            for (AccountId account : wanted) {
                AccountState state = accounts.state(unit, account);
                if (state != null) {
                    states = with(states, account, state, most);
                }
                List<AccountState> expired = account.isHold() ? List.of() : accounts.lapsed(unit, account, at);
                if (!expired.isEmpty()) {
                    lapsed = with(lapsed, account, expired, most);
                }
            }
            return new Locked(states, lapsed, entries(postingIds));
        });
    }

    private Map<PostingId, JournalEntry> entries(Collection<PostingId> postingIds) {
        Map<PostingId, JournalEntry> entries = Map.of();
        for (PostingId id : postingIds) {
            JournalEntry entry = ids.find(id);
            if (entry != null) {
                entries = with(entries, id, entry, postingIds.size());
            }
        }
        return entries;
    }

    /** Most maps have one entry or none, and are made for each posting. */
    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value, int most) {
        if (map.isEmpty()) {
            return Map.of(key, value);
        }
        Map<K, V> larger = map;
        if (map.size() == 1) {
            larger = new HashMap<>(2 * most);
            larger.putAll(map);
        }
        larger.put(key, value);
        return larger;
    }

    private void lockStripes(MemoryUnit unit, Collection<AccountId> wanted, Collection<PostingId> postingIds) {
        int[] places = new int[wanted.size() + postingIds.size()];
        int size = 0;
        String subject = "";
        for (AccountId account : wanted) {
            if (!account.subject().equals(subject)) {
                subject = account.subject();
                places[size++] = subjects.place(subject);
            }
        }
        for (PostingId id : postingIds) {
            places[size++] = ids.place(id);
        }
        Arrays.sort(places, 0, size);
        for (int i = 0; i < size; i++) {
            unit.lock(places[i]);
        }
    }

    @Override
    public void write(Batch batch) {
        units.within(unit -> {
            for (AccountState state : batch.states()) {
                accounts.replace(unit, state.account(), state);
            }
            for (AccountId hold : batch.gone()) {
                accounts.replace(unit, hold, null);
            }
            List<JournalEntry> entries = batch.entries();
            PackedEntries packed = journal.append(unit, entries);
            int first = packed.size() - entries.size();
            for (int i = 0; i < entries.size(); i++) {
                ids.put(unit, entries.get(i).id(), packed, first + i);
            }
            return batch;
        });
    }

    @Override
    public Optional<JournalEntry> find(PostingId id) {
        return units.reading(ids.place(id), () -> Optional.ofNullable(ids.find(id)));
    }

    @Override
    public List<Position> positions(Collection<AccountId> wanted, Instant at) {
        return accounts.positions(wanted, at);
    }

    @Override
    public List<Position> scan(Set<String> books, String subject, Instant at) {
        return accounts.scan(books, subject, at);
    }

    @Override
    public Grid grid(String book, List<String> ofSubjects, List<String> details) {
        return new MemoryGrid(units, subjects, subjects.book(book), ofSubjects, details);
    }

    @Override
    public List<AccountState> held(HoldId hold) {
        return accounts.held(hold);
    }

    @Override
    public List<AccountState> holdsOn(AccountId account, Instant at, int limit) {
        return accounts.holdsOn(account, at, limit);
    }

    @Override
    public List<AccountId> sweepable(Instant by, int limit) {
        return accounts.sweepable(by, limit);
    }

    @Override
    public int forget(Instant before) {
        return units.within(unit -> {
            accounts.forget(unit, before);
            return ids.forget(unit, before);
        });
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
    public long journalLimit() {
        return journal.limit();
    }

    @Override
    public void discard(long upTo) {
        journal.discard(upTo);
    }

    @Override
    public Checkpoint snapshot() {
        return units.within(unit -> {
            for (int place = 0; place < units.stripes().subjects(); place++) {
                unit.lock(place);
            }
            return units.visible(() -> {
                List<AccountState> states = new ArrayList<>();
                accounts.each(states::add);
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

    /** Takes in what a journal tells; nobody else uses this store yet. */
    void restore(JournalSource source, Instant idsSince) {
        Rebuild rebuild = new Rebuild(Checkpoint.START);
        each(source, rebuild::apply);
        Checkpoint now = rebuild.checkpoint();
        now.states()
                .forEach(state -> units.within(unit -> {
                    unit.lock(subjects.place(state.account().subject()));
                    accounts.replace(unit, state.account(), state);
                    return state;
                }));
        each(
                source,
                page -> page.entries().stream()
                        .filter(entry -> !entry.id().issuedAt().isBefore(idsSince))
                        .forEach(this::remember));
        journal.begin(now);
    }

    private void remember(JournalEntry entry) {
        units.within(unit -> {
            unit.lock(ids.place(entry.id()));
            PackedEntries packed = new PackedEntries(codec);
            packed.add(entry);
            ids.put(unit, entry.id(), packed, 0);
            return entry;
        });
    }

    private static void each(JournalSource source, Consumer<JournalPage> visitor) {
        JournalPage page = source.entries(0, PAGE);
        while (!page.entries().isEmpty()) {
            visitor.accept(page);
            page = source.entries(page.position(), PAGE);
        }
    }
}
