package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.storage.UnitOfWork;
import java.util.Set;
import java.util.TreeSet;

/** Posts movements of stock, and in the same unit of work offers what is free then to those who wait. */
public final class ServingLedger extends FollowingLedger {

    private final Serving serving;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param unitOfWork in which both are posted
     * @param serving offers units
     */
    public ServingLedger(Ledger ledger, UnitOfWork unitOfWork, Serving serving) {
        super(ledger, unitOfWork);
        this.serving = serving;
    }

    @Override
    Outcome follow(Outcome.Posted posted) {
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
        return posted;
    }
}
