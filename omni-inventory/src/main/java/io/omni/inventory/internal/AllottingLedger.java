package io.omni.inventory.internal;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.storage.UnitOfWork;
import io.omni.inventory.stock.StockKey;
import java.util.Set;
import java.util.TreeSet;

/** Posts movements of stock, and in the same unit of work gives what came in to those whom it was promised to before it came. */
public final class AllottingLedger extends FollowingLedger {

    private final Allotment allotment;

    /**
     * Creates it.
     *
     * @param ledger where units are booked
     * @param unitOfWork in which both are posted
     * @param allotment gives units out
     */
    public AllottingLedger(Ledger ledger, UnitOfWork unitOfWork, Allotment allotment) {
        super(ledger, unitOfWork);
        this.allotment = allotment;
    }

    @Override
    Outcome follow(Outcome.Posted posted) {
        Set<StockKey> moved = new TreeSet<>();
        for (JournalLine line : posted.entry().lines()) {
            if (isSellable(line.account()) && (line.balance() != 0 || line.held() < 0)) {
                moved.add(StockBook.key(line.account()));
            }
        }
        if (!moved.isEmpty()) {
            allotment.allot(
                    moved, new CommandId(posted.id().value()), posted.entry().recordedAt());
        }
        return posted;
    }

    private static boolean isSellable(AccountId account) {
        return !account.isHold() && StockBook.SELLABLE.contains(account.book());
    }
}
