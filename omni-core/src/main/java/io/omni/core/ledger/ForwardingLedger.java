package io.omni.core.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A ledger that passes every call on to another. A subclass overrides the calls that it counts, combines or changes, and no others; each call
 * is passed on by itself, so that overriding {@link #post(Posting)} leaves {@link #post(List)} as it is.
 */
public abstract class ForwardingLedger implements Ledger {

    private final Ledger ledger;

    /**
     * Creates it.
     *
     * @param ledger answers the calls
     */
    protected ForwardingLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Outcome post(Posting posting) {
        return ledger.post(posting);
    }

    @Override
    public List<Outcome> post(List<Posting> postings) {
        return ledger.post(postings);
    }

    @Override
    public Optional<JournalEntry> find(PostingId id) {
        return ledger.find(id);
    }

    @Override
    public List<Position> positions(Collection<AccountId> accounts, Instant at) {
        return ledger.positions(accounts, at);
    }

    @Override
    public List<Position> scan(Set<String> books, String subject, Instant at) {
        return ledger.scan(books, subject, at);
    }

    @Override
    public AvailabilityView view(String book, List<String> subjects, List<String> details) {
        return ledger.view(book, subjects, details);
    }

    @Override
    public List<AccountState> held(HoldId hold) {
        return ledger.held(hold);
    }

    @Override
    public List<AccountState> holdsOn(AccountId account, Instant at, int limit) {
        return ledger.holdsOn(account, at, limit);
    }

    @Override
    public Recovery recover(Instant now) {
        return ledger.recover(now);
    }

    @Override
    public int sweep(int limit) {
        return ledger.sweep(limit);
    }

    @Override
    public int forget() {
        return ledger.forget();
    }

    @Override
    public Instant rememberedSince() {
        return ledger.rememberedSince();
    }

    @Override
    public Journal journal() {
        return ledger.journal();
    }
}
