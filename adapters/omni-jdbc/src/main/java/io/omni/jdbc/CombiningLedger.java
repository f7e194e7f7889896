package io.omni.jdbc;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.AvailabilityView;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Journal;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A ledger whose lone postings that come at the same time share a transaction. Within a unit of work a posting is part of that. */
final class CombiningLedger implements Ledger {

    private final Ledger ledger;
    private final BooleanSupplier isWithin;
    private final Combiner combiner;

    CombiningLedger(Ledger ledger, BooleanSupplier isWithin, JdbcOptions options) {
        this.ledger = ledger;
        this.isWithin = isWithin;
        this.combiner = new Combiner(ledger, options);
    }

    @Override
    public Outcome post(Posting posting) {
        return isWithin.getAsBoolean() ? ledger.post(posting) : combiner.post(posting);
    }

    /** How many postings wait for a batch. */
    int waiting() {
        return combiner.waiting();
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
