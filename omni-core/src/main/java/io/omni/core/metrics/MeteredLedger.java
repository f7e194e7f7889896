package io.omni.core.metrics;

import io.omni.core.ledger.ForwardingLedger;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingIdReused;
import io.omni.core.ledger.PostingTooOld;
import io.omni.core.ledger.Shortage;
import java.util.List;
import java.util.function.Supplier;

/** A ledger that counts what becomes of postings. */
final class MeteredLedger extends ForwardingLedger {

    private final Metrics metrics;

    MeteredLedger(Ledger ledger, Metrics metrics) {
        super(ledger);
        this.metrics = metrics;
    }

    @Override
    public Outcome post(Posting posting) {
        Outcome outcome = counted(() -> super.post(posting));
        count(outcome);
        return outcome;
    }

    @Override
    public List<Outcome> post(List<Posting> postings) {
        List<Outcome> outcomes = counted(() -> super.post(postings));
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
    public int sweep(int limit) {
        int swept = super.sweep(limit);
        if (swept > 0) {
            metrics.count(Metric.HOLDS_SWEPT, swept);
        }
        return swept;
    }

    @Override
    public int forget() {
        int forgotten = super.forget();
        if (forgotten > 0) {
            metrics.count(Metric.IDS_FORGOTTEN, forgotten);
        }
        return forgotten;
    }
}
