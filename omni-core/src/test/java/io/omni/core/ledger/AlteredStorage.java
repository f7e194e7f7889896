package io.omni.core.ledger;

import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.ForwardingStorage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Storage whose journal and accounts somebody has tampered with: what is read is not what was written. */
final class AlteredStorage extends ForwardingStorage implements LedgerStore {

    private final InMemoryStorage sound;
    private UnaryOperator<List<JournalEntry>> entries = UnaryOperator.identity();
    private UnaryOperator<AccountState> states = UnaryOperator.identity();
    private Runnable afterSnapshot = () -> {};

    AlteredStorage(InMemoryStorage sound) {
        super(sound);
        this.sound = sound;
    }

    AlteredStorage entries(UnaryOperator<List<JournalEntry>> change) {
        this.entries = change;
        return this;
    }

    AlteredStorage states(UnaryOperator<AccountState> change) {
        this.states = change;
        return this;
    }

    AlteredStorage afterSnapshot(Runnable step) {
        this.afterSnapshot = step;
        return this;
    }

    @Override
    public JournalPage journal(long after, long upTo, int limit) {
        JournalPage page = sound.ledger().journal(after, upTo, limit);
        return new JournalPage(entries.apply(new ArrayList<>(page.entries())), page.position());
    }

    @Override
    public Checkpoint snapshot() {
        Checkpoint now = sound.ledger().snapshot();
        afterSnapshot.run();
        return new Checkpoint(now.position(), now.states().stream().map(states).toList());
    }

    @Override
    public LedgerStore ledger() {
        return this;
    }

    @Override
    public Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
        return sound.ledger().lock(accounts, ids, at);
    }

    @Override
    public void write(Batch batch) {
        sound.ledger().write(batch);
    }

    @Override
    public Optional<JournalEntry> find(PostingId id) {
        return sound.ledger().find(id);
    }

    @Override
    public List<Position> positions(Collection<AccountId> accounts, Instant at) {
        return sound.ledger().positions(accounts, at);
    }

    @Override
    public List<Position> scan(Set<String> books, String subject, Instant at) {
        return sound.ledger().scan(books, subject, at);
    }

    @Override
    public Grid grid(String book, List<String> subjects, List<String> details) {
        return sound.ledger().grid(book, subjects, details);
    }

    @Override
    public List<AccountState> held(HoldId hold) {
        return sound.ledger().held(hold);
    }

    @Override
    public List<AccountState> holdsOn(AccountId account, Instant at, int limit) {
        return sound.ledger().holdsOn(account, at, limit);
    }

    @Override
    public List<AccountId> sweepable(Instant by, int limit) {
        return sound.ledger().sweepable(by, limit);
    }

    @Override
    public int forget(Instant before) {
        return sound.ledger().forget(before);
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        sound.ledger().keep(checkpoint);
    }

    @Override
    public Checkpoint checkpoint() {
        return sound.ledger().checkpoint();
    }

    @Override
    public Extent extent() {
        return sound.ledger().extent();
    }

    @Override
    public void discard(long upTo) {
        sound.ledger().discard(upTo);
    }
}
