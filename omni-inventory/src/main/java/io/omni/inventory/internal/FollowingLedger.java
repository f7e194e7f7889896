package io.omni.inventory.internal;

import io.omni.core.ledger.ForwardingLedger;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.storage.UnitOfWork;
import java.util.List;

/** Posts movements of stock, and in the same unit of work does what follows from them. */
abstract class FollowingLedger extends ForwardingLedger {

    private final Ledger ledger;
    private final UnitOfWork unitOfWork;

    FollowingLedger(Ledger ledger, UnitOfWork unitOfWork) {
        super(ledger);
        this.ledger = ledger;
        this.unitOfWork = unitOfWork;
    }

    @Override
    public final Outcome post(Posting posting) {
        return unitOfWork.execute(() -> followed(ledger.post(posting)));
    }

    @Override
    public final List<Outcome> post(List<Posting> postings) {
        return unitOfWork.execute(
                () -> ledger.post(postings).stream().map(this::followed).toList());
    }

    private Outcome followed(Outcome outcome) {
        return outcome instanceof Outcome.Posted posted ? follow(posted) : outcome;
    }

    /** Does what follows from a posting, and gives what is to be answered. */
    abstract Outcome follow(Outcome.Posted posted);
}
