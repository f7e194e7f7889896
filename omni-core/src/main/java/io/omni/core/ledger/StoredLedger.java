package io.omni.core.ledger;

import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.storage.Outbox;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The ledger over a store: locks what a batch of postings touches, decides in memory, writes once. */
public final class StoredLedger implements Ledger {

    private static final String SWEPT = "ledger.swept";

    private final UnitOfWork unitOfWork;
    private final LedgerStore store;
    private final Outbox outbox;
    private final InstantSource clock;
    private final LedgerOptions options;
    private final Journal journal;
    private volatile Instant forgottenBefore = Instant.MIN;

    /**
     * Creates the ledger.
     *
     * @param storage where accounts and journal are kept and events leave
     * @param clock tells the instant of each posting
     * @param options what a host may set
     */
    public StoredLedger(Storage storage, InstantSource clock, LedgerOptions options) {
        this.unitOfWork = storage.unitOfWork();
        this.store = storage.ledger();
        this.outbox = storage.outbox();
        this.clock = clock;
        this.options = options;
        this.journal = new StoredJournal(store, unitOfWork, options.journal());
    }

    @Override
    public Outcome post(Posting posting) {
        return unitOfWork.execute(() -> {
            Instant now = clock.instant();
            BatchDecision decision = decision(store.lock(accounts(posting), List.of(posting.id()), now), now);
            Outcome outcome = decision.decide(posting);
            write(decision, outcome instanceof Outcome.Posted ? posting.events() : List.of());
            return outcome;
        });
    }

    @Override
    public List<Outcome> post(List<Posting> postings) {
        return unitOfWork.execute(() -> decideAndWrite(postings));
    }

    private List<Outcome> decideAndWrite(List<Posting> postings) {
        Instant now = clock.instant();
        BatchDecision decision = decision(lock(postings, now), now);
        List<Outcome> outcomes = new ArrayList<>(postings.size());
        List<RecordedEvent> events = new ArrayList<>();
        for (Posting posting : postings) {
            Outcome outcome = decision.decide(posting);
            outcomes.add(outcome);
            if (outcome instanceof Outcome.Posted) {
                events.addAll(posting.events());
            }
        }
        write(decision, events);
        return List.copyOf(outcomes);
    }

    /** Ids that were forgotten stay too old for a posting whose clock was read before, or is behind: it must not be posted twice. */
    private BatchDecision decision(LedgerStore.Locked locked, Instant now) {
        return new BatchDecision(locked, now, rememberedSince(now));
    }

    private Instant rememberedSince(Instant now) {
        return later(now.minus(options.idWindow()), forgottenBefore);
    }

    private synchronized void rememberForgetting(Instant before) {
        forgottenBefore = later(before, forgottenBefore);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private LedgerStore.Locked lock(List<Posting> postings, Instant now) {
        TreeSet<AccountId> accounts = new TreeSet<>();
        TreeSet<PostingId> ids = new TreeSet<>();
        for (Posting posting : postings) {
            ids.add(posting.id());
            accounts.addAll(accounts(posting));
        }
        return store.lock(accounts, ids, now);
    }

    /** What a posting touches, in ascending order: its lines are, and an account comes before the holds on it. */
    private static List<AccountId> accounts(Posting posting) {
        List<AccountId> accounts = new ArrayList<>(posting.lines().size() + 1);
        AccountId last = null;
        for (Line line : posting.lines()) {
            AccountId account = line.account();
            if (account.isHold() && (last == null || !last.isOnSameAs(account))) {
                accounts.add(account.base());
            }
            if (!account.equals(last)) {
                accounts.add(account);
            }
            last = account;
        }
        return accounts;
    }

    /** The accounts that holds in ascending order are on. */
    private static List<AccountId> accountsOf(List<AccountId> holds) {
        List<AccountId> accounts = new ArrayList<>();
        AccountId last = null;
        for (AccountId hold : holds) {
            if (last == null || !last.isOnSameAs(hold)) {
                last = hold.base();
                accounts.add(last);
            }
        }
        return accounts;
    }

    private void write(BatchDecision decision, List<RecordedEvent> events) {
        LedgerStore.Batch batch = decision.batch();
        if (!batch.entries().isEmpty()) {
            store.write(batch);
        }
        if (!events.isEmpty()) {
            outbox.append(events);
        }
    }

    @Override
    public Optional<JournalEntry> find(PostingId id) {
        return store.find(id);
    }

    @Override
    public List<Position> positions(Collection<AccountId> accounts, Instant at) {
        return store.positions(accounts, at);
    }

    @Override
    public List<Position> scan(Set<String> books, String subject, Instant at) {
        return store.scan(books, subject, at);
    }

    @Override
    public AvailabilityView view(String book, List<String> subjects, List<String> details) {
        return AvailabilityView.of(subjects, details, (rows, columns) -> store.grid(book, rows, columns));
    }

    @Override
    public List<AccountState> held(HoldId hold) {
        return store.held(hold);
    }

    @Override
    public List<AccountState> holdsOn(AccountId account, Instant at, int limit) {
        return store.holdsOn(account, at, limit);
    }

    /** {@inheritDoc} In one store nothing is ever left half done. */
    @Override
    public Recovery recover(Instant now) {
        return Recovery.NOTHING;
    }

    @Override
    public int sweep(int limit) {
        return unitOfWork.execute(() -> {
            Instant now = clock.instant();
            List<AccountId> holds = new ArrayList<>(store.sweepable(now, limit));
            holds.sort(null);
            PostingId id = PostingId.of(CommandId.next(() -> now));
            BatchDecision decision = decision(store.lock(accountsOf(holds), List.of(id), now), now);
            int swept = decision.sweep(id, SWEPT, holds);
            write(decision, List.of());
            return swept;
        });
    }

    @Override
    public int forget() {
        return unitOfWork.execute(() -> {
            Instant before = clock.instant().minus(options.idWindow());
            rememberForgetting(before);
            return store.forget(before);
        });
    }

    @Override
    public Instant rememberedSince() {
        return rememberedSince(clock.instant());
    }

    @Override
    public Journal journal() {
        return journal;
    }
}
