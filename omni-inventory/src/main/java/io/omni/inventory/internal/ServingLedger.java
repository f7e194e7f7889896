package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.ForwardingLedger;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.storage.UnitOfWork;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Posts movements of stock, and in the same unit of work offers what is free then to those who wait. */
public final class ServingLedger extends ForwardingLedger {

    private final Ledger ledger;
    private final UnitOfWork unitOfWork;
    private final Serving serving;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param unitOfWork in which both are posted
     * @param serving offers units
     */
    public ServingLedger(Ledger ledger, UnitOfWork unitOfWork, Serving serving) {
        super(ledger);
        this.ledger = ledger;
        this.unitOfWork = unitOfWork;
        this.serving = serving;
    }

    @Override
    public Outcome post(Posting posting) {
        return unitOfWork.execute(() -> followed(ledger.post(posting)));
    }

    @Override
    public List<Outcome> post(List<Posting> postings) {
        return unitOfWork.execute(
                () -> ledger.post(postings).stream().map(this::followed).toList());
    }

    private Outcome followed(Outcome outcome) {
        if (outcome instanceof Outcome.Posted posted) {
            Set<Sku> freed = new TreeSet<>();
            for (JournalLine line : posted.entry().lines()) {
                if (!line.account().isHold()
                        && StockBook.SELLABLE.contains(line.account().book())
                        && line.balance() > line.held()) {
                    freed.add(StockBook.key(line.account()).sku());
                }
            }
            freed.forEach(sku -> serving.serve(
                    sku, new CommandId(posted.id().value()), posted.entry().recordedAt()));
        }
        return outcome;
    }
}
