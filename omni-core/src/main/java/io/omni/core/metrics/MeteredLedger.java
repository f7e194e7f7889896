package io.omni.core.metrics;

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
import io.omni.core.ledger.PostingIdReused;
import io.omni.core.ledger.PostingTooOld;
import io.omni.core.ledger.Shortage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A ledger that counts what becomes of postings. */
final class MeteredLedger implements Ledger {

    private final Ledger ledger;
    private final Metrics metrics;

    MeteredLedger(Ledger ledger, Metrics metrics) {
        this.ledger = ledger;
        this.metrics = metrics;
    }

    @Override
    public Outcome post(Posting posting) {
        Outcome outcome = counted(() -> ledger.post(posting));
        count(outcome);
        return outcome;
    }

    @Override
    public List<Outcome> post(List<Posting> postings) {
        List<Outcome> outcomes = counted(() -> ledger.post(postings));
        outcomes.forEach(this::count);
        return outcomes;
    }

    private <R> R counted(Supplier<R> posting) {
        try {
            return posting.get();
        } catch (PostingIdReused reused) {
            metrics.count(Metric.POSTINGS, 1, "id-reused");
            throw reused;
        } catch (PostingTooOld tooOld) {
            metrics.count(Metric.POSTINGS, 1, "too-old");
            throw tooOld;
        }
    }

    private void count(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            metrics.count(Metric.POSTINGS, 1, "refused");
            for (Shortage shortage : refused.shortages()) {
                metrics.count(Metric.SHORTAGES, 1, OutcomeNames.of(shortage));
            }
        } else {
            metrics.count(Metric.POSTINGS, 1, outcome instanceof Outcome.Posted ? "posted" : "replayed");
        }
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
        int swept = ledger.sweep(limit);
        if (swept > 0) {
            metrics.count(Metric.HOLDS_SWEPT, swept);
        }
        return swept;
    }

    @Override
    public int forget() {
        int forgotten = ledger.forget();
        if (forgotten > 0) {
            metrics.count(Metric.IDS_FORGOTTEN, forgotten);
        }
        return forgotten;
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
