package io.omni.jdbc;

import io.omni.core.ledger.ForwardingLedger;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import java.util.function.BooleanSupplier;

/** A ledger whose lone postings that come at the same time share a transaction. Within a unit of work a posting is part of that. */
final class CombiningLedger extends ForwardingLedger {

    private final BooleanSupplier isWithin;
    private final Combiner combiner;

    CombiningLedger(Ledger ledger, BooleanSupplier isWithin, JdbcOptions options) {
        super(ledger);
        this.isWithin = isWithin;
        this.combiner = new Combiner(ledger, options);
    }

    @Override
    public Outcome post(Posting posting) {
        return isWithin.getAsBoolean() ? super.post(posting) : combiner.post(posting);
    }

    /** How many postings wait for a batch. */
    int waiting() {
        return combiner.waiting();
    }
}
