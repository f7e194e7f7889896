package io.omni.jdbc;

import io.omni.core.ledger.ForwardingLedger;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A ledger whose lone postings that come at the same time share a transaction. Within a unit of work a posting is part of that. */
final class CombiningLedger extends ForwardingLedger {

    private final Combiner.Lone lone;
    private final BooleanSupplier isWithin;
    private final Combiner combiner;

    /**
     * Combines the callers of a ledger.
     *
     * @param lone runs each batch, and each lone posting; within a unit of work it joins that
     */
    CombiningLedger(Ledger ledger, Combiner.Lone lone, BooleanSupplier isWithin, JdbcOptions options) {
        super(ledger);
        this.lone = lone;
        this.isWithin = isWithin;
        this.combiner = new Combiner(ledger, lone, options);
    }

    @Override
    public Outcome post(Posting posting) {
        return isWithin.getAsBoolean() ? super.post(posting) : combiner.post(posting);
    }

    @Override
    public List<Outcome> post(List<Posting> postings) {
        return lone.execute(() -> super.post(postings), () -> {});
    }

    /** How many postings wait for a batch. */
    int waiting() {
        return combiner.waiting();
    }
}
