package io.omni.tck;

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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A ledger's store that passes every call on; a subclass bends one. */
class ForwardingLedgerStore implements LedgerStore {

    final LedgerStore straight;

    ForwardingLedgerStore(LedgerStore straight) {
        this.straight = straight;
    }

    @Override
    public Checkpoint snapshot() {
        return straight.snapshot();
    }

    @Override
    public JournalPage journal(long after, long upTo, int limit) {
        return straight.journal(after, upTo, limit);
    }

    @Override
    public Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
        return straight.lock(accounts, ids, at);
    }

    @Override
    public void write(Batch batch) {
        straight.write(batch);
    }

    @Override
    public Optional<JournalEntry> find(PostingId id) {
        return straight.find(id);
    }

    @Override
    public List<Position> positions(Collection<AccountId> accounts, Instant at) {
        return straight.positions(accounts, at);
    }

    @Override
    public List<Position> scan(Set<String> books, String subject, Instant at) {
        return straight.scan(books, subject, at);
    }

    @Override
    public Grid grid(String book, List<String> subjects, List<String> details) {
        return straight.grid(book, subjects, details);
    }

    @Override
    public List<AccountState> held(HoldId hold) {
        return straight.held(hold);
    }

    @Override
    public List<AccountState> holdsOn(AccountId account, Instant at, int limit) {
        return straight.holdsOn(account, at, limit);
    }

    @Override
    public List<AccountId> sweepable(Instant by, int limit) {
        return straight.sweepable(by, limit);
    }

    @Override
    public int forget(Instant before) {
        return straight.forget(before);
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        straight.keep(checkpoint);
    }

    @Override
    public Checkpoint checkpoint() {
        return straight.checkpoint();
    }

    @Override
    public Extent extent() {
        return straight.extent();
    }

    @Override
    public long journalLimit() {
        return straight.journalLimit();
    }

    @Override
    public void discard(long upTo) {
        straight.discard(upTo);
    }
}
