package io.omni.tck;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A ledger of which a mutant bends a method, the postings or the answers. */
class BentLedger implements Ledger {

    final Ledger straight;

    BentLedger(Ledger straight) {
        this.straight = straight;
    }

    Posting asked(Posting posting) {
        return posting;
    }

    Outcome answered(Posting posting, Outcome outcome) {
        return outcome;
    }

    @Override
    public Outcome post(Posting posting) {
        return post(List.of(posting)).get(0);
    }

    @Override
    public List<Outcome> post(List<Posting> postings) {
        List<Outcome> straightOnes =
                straight.post(postings.stream().map(this::asked).toList());
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < postings.size(); i++) {
            outcomes.add(answered(postings.get(i), straightOnes.get(i)));
        }
        return outcomes;
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
    public AvailabilityView view(String book, List<String> subjects, List<String> details) {
        return straight.view(book, subjects, details);
    }

    @Override
    public List<AccountState> held(HoldId hold) {
        return straight.held(hold);
    }

    @Override
    public int sweep(int limit) {
        return straight.sweep(limit);
    }

    @Override
    public int forget() {
        return straight.forget();
    }

    @Override
    public Instant rememberedSince() {
        return straight.rememberedSince();
    }

    @Override
    public Journal journal() {
        return straight.journal();
    }
}
